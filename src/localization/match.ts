import { locales } from '../generated/locales.js';

/** The language that the page asks for at a node: the nearest `lang`, through shadow roots; '' without one. */
export function langOf(node: Node | null): string {
  for (; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (typeof lang === 'string') return lang.trim();
  }
  return '';
}

/** Regions whose English is that of the US: in the others it is called MND, and the spelling is British. */
const american = ['US', 'CA', 'PH', 'PR', 'GU', 'AS', 'MP', 'VI', 'UM'];

/**
 * The shipped locale for a BCP 47 tag, by likely subtags (CLDR): the same language in the same
 * script, of the same region before another. 'en' where there is none: zh-TW never gets zh-Hans.
 * `varies`: another region's kind of the language, and the reader is told. Null: not the tag of a
 * language; what is wrong at its end is left out, but not behind zh: it may mean traditional.
 */
export function match(tag: string, known = Object.keys(locales)): { locale: string; varies: boolean } | null {
  const text = tag
    .toLowerCase()
    .replace(/_/g, '-')
    .replace(/^[^a-z]+/, '')
    .replace(/^zh-cmn/, 'zh');
  try {
    const asked = new Intl.Locale(text);
    if (known.includes(asked.baseName)) return { locale: asked.baseName, varies: false };
    const { language, script, region = '' } = asked.maximize();
    // A country, as in lang="jp", or br, which is Breton.
    if (!script || /^(br|zh-[^-]{5}.*)$/.test(text)) return null;
    if (language === 'en') return { locale: american.includes(region) ? 'en' : 'en-GB', varies: false };
    const locale =
      known.find((shipped) => {
        const likely = new Intl.Locale(shipped).maximize();
        return likely.language === language && likely.script === script;
      }) ?? 'en';
    return { locale, varies: /-[A-Z]{2}$/.test(locale) && !locale.endsWith(region) };
  } catch {
    const shorter = text.replace(/[^a-z\d]+[a-z\d]*$/, '');
    return shorter === text || /^zh\W+\w+$/.test(text) ? null : match(shorter, known);
  }
}
