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
 * `varies`: another region's kind of the language, and the reader is told. Null: not a BCP 47 tag.
 */
export function match(tag: string, known = Object.keys(locales)): { locale: string; varies: boolean } | null {
  try {
    const asked = new Intl.Locale(tag.replaceAll('_', '-'));
    if (known.includes(asked.baseName)) return { locale: asked.baseName, varies: false };
    const { language, script, region = '' } = asked.maximize();
    if (language === 'en') return { locale: american.includes(region) ? 'en' : 'en-GB', varies: false };
    const locale =
      known.find((shipped) => {
        const likely = new Intl.Locale(shipped).maximize();
        return likely.language === language && likely.script === script;
      }) ?? 'en';
    return { locale, varies: /-[A-Z]{2}$/.test(locale) && !locale.endsWith(region) };
  } catch {
    return null;
  }
}
