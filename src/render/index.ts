/**
 * Writes an element's text beforehand, as HTML for the body of a page: in Node, without a browser, by the
 * templates that the element itself draws with. Bundled as dist/render.js.
 */
import { html } from 'lit';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { render as draw } from '@lit-labs/ssr/lib/render.js';
import type { SignsAudience, Words } from '../content.js';
import { allSigns, type SignsContext } from '../drawing/signs.js';
import { AlsGuide } from '../elements/als-guide.js';
import { AlsOverview } from '../elements/als-overview.js';
import { AlsSymptomCheck } from '../elements/als-symptom-check.js';
import { AlsUrgentSigns } from '../elements/als-urgent-signs.js';
import { drawings } from '../figures/figures.js';
import { about } from '../generated/about.js';
import { citations } from '../generated/citations.js';
import { locales } from '../generated/locales.js';
import { version } from '../generated/version.js';
import { inEnglish, type Catalog, type LocaleFile } from '../localization/catalog.js';
import { arrive, type Language } from '../localization/language.js';
import { match } from '../localization/match.js';
import { say, speaking } from '../localization/speech.js';
import { attributes as marks, classes as markedBy } from '../page/not-captured.js';
import { regionMeant } from '../publisher/attributes.js';
import { guideSources } from '../side-files/load.js';
import { startFor, type State } from '../elements/symptom-check/state.js';
import { libraryText, type Library } from './library.js';
import { jsonLd } from './json-ld.js';
import { lightDom } from './light-dom.js';
import { checkedWords } from './theirs.js';

/** What a publisher can ask for. */
export interface RenderOptions {
  /** The language of the text and of the element, as BCP 47. Without: English, and the element follows the page. */
  lang?: string | undefined;
  /** The folder of als-widgets.css, as an address. Without: beside the page. */
  base?: string | undefined;
  /** The country whose emergency number and help lines apply. Without: words, not a number. */
  region?: string | undefined;
  /** Whom it is for: `worried`, `diagnosed` or `carer`. The article has one text for all. */
  audience?: string | undefined;
  /** One topic of the library alone, such as `breathing`. */
  topic?: string | undefined;
  /** Some topics of the library, such as `breathing eating`. */
  topics?: string | undefined;
  /** `compact`: the danger signs as a small box. */
  size?: string | undefined;
  /** Level of the element's own heading, 1 to 6; 2 without. */
  headingLevel?: number | string | undefined;
  /** Before each id, where another text of the same element stands on the page: `es-` makes `es-als-title`. */
  idPrefix?: string | undefined;
  /** The publisher's own words, as docs/words.md has them: they are written into the text. */
  words?: object | undefined;
  /** In a div with `data-als-widget`, which editors and sanitizers leave, in the place of the tag; without the style sheet. */
  div?: boolean | undefined;
  /** Also tells search engines what the text is about, as JSON-LD. */
  jsonLd?: boolean | undefined;
}

/** What of an element is used here: it is closed to pages, not to us. */
interface Drawn {
  language: Language;
  catalog: Catalog;
  writtenFor: string;
  audience?: string;
  state?: State;
  opened?: { toggle: (id: string) => void };
  ask?: () => Promise<void>;
  guide?: Library['guide'];
  body: () => unknown;
  heading: (below: number, text: unknown, id?: string, part?: string) => unknown;
  signsFor: (audience: SignsAudience) => SignsContext;
}

/** What an element has beside the names that all share. */
interface Kind {
  make: () => object;
  /** Before its ids: all elements stand on one page. */
  prefix: string;
  whole: (drawn: Drawn, words: Words) => unknown;
  describe: (words: Words) => { name: string; description: string };
}

const kinds: { readonly [tag: string]: Kind } = {
  'als-guide': {
    make: () => new AlsGuide(),
    prefix: 'als-guide-',
    whole: (drawn) => drawn.body(),
    describe: ({ library }) => ({ name: library!.title, description: library!.intro }),
  },
  'als-overview': {
    make: () => Object.assign(new AlsOverview(), { drawn: Infinity }),
    prefix: 'als-',
    whole: (drawn, { article }) => {
      for (const id of ['title', 'sources', ...article.sections.map(({ id }) => id)])
        drawn.opened!.toggle(`sources-of-${id}`);
      return drawn.body();
    },
    describe: ({ article }) => ({ name: article.title, description: article.lead[0]!.text! }),
  },
  'als-symptom-check': {
    make: () => new AlsSymptomCheck(),
    prefix: 'als-check-',
    // Without a script, the list of when to get help is what the check can give.
    whole: (drawn, { guide }) => {
      drawn.state = startFor(drawn.state!, drawn.audience!);
      const signs = drawn.signsFor(drawn.audience === 'diagnosed' ? 'diagnosed' : 'worried');
      const heading: SignsContext['heading'] = (below, ...rest) => drawn.heading(below + 1, ...rest);
      return html`${drawn.body()}
        <section class="page" aria-labelledby="when">
          ${drawn.heading(1, guide.title, 'when')}
          <p>${say(guide.intro)}</p>
          ${allSigns({ ...signs, heading })}
        </section>`;
    },
    describe: ({ start }) => ({ name: start.title, description: start.intro }),
  },
  'als-urgent-signs': {
    make: () => new AlsUrgentSigns(),
    prefix: 'als-signs-',
    whole: (drawn) => drawn.body(),
    describe: ({ signs }) => ({ name: signs.title, description: signs.intro }),
  },
};

/** There is no file to wait for: sources have their whole citations. */
for (const source of inEnglish.words.sources)
  Object.assign(source, { name: citations.get(source.address) ?? source.name });

function oneOf(what: string, found: unknown, expected: readonly string[]): string {
  const value = expected.find((one) => one === found);
  if (value === undefined) throw new Error(`${what} "${String(found)}": expected ${expected.join(', ')}.`);
  return value;
}

/** The language of a text. Where it is none of ours there is no text: a page would get another than it asked for. */
function languageOf(lang: string) {
  const languages = ['en', ...Object.keys(locales).filter((locale) => !/-X[AB]$/.test(locale))];
  const matched = match(lang);
  if (!matched || !languages.includes(matched.locale) || (matched.locale === 'en' && !/^en\b/i.test(lang)))
    throw new Error(`lang "${lang}": expected ${languages.join(', ')}.`);
  return matched;
}

/** What code systems call the condition. */
const codes = () =>
  html`<p class="quiet" lang="en" dir="ltr">${about.codes.map(({ system, code }) => `${system} ${code}`).join(' · ')}</p>`;

const asHtml = (template: unknown) => collectResultSync(draw(template));
const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const tag = (name: string, attributes: { [name: string]: string | undefined }) =>
  `<${name}${Object.entries(attributes)
    .map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${escaped(value)}"`))
    .join('')}>`;
/** As a div has them. */
const onDiv = (attributes: { [name: string]: string | undefined }) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));

/**
 * The HTML for a page's body: the style sheet, and the element with its whole text between the tags. Rejects
 * with an Error that names what was found and what was expected.
 */
export async function render(element: string, options: RenderOptions = {}): Promise<string> {
  const name = oneOf('element', element.replace(/^(?!als-)/, 'als-'), Object.keys(kinds));
  const { make, prefix, whole, describe } = kinds[name]!;
  const { lang, base, region, audience, size, topic, topics, idPrefix = '' } = options;
  const { locale, varies } = lang === undefined ? { locale: 'en', varies: false } : languageOf(lang);
  const code = region === undefined ? undefined : regionMeant(region);
  if (code === '') throw new Error(`region "${region}": expected a country whose number is known, such as "US".`);
  const level = oneOf('heading-level', String(options.headingLevel ?? 2), ['1', '2', '3', '4', '5', '6']);
  if (audience !== undefined && name === 'als-overview')
    throw new Error(`audience "${audience}": expected none, for the article has one text for all readers.`);
  if (size !== undefined && name !== 'als-urgent-signs')
    throw new Error(`size "${size}": expected none, for only the danger signs have a small box.`);
  if (!/^([a-z][\w-]*)?$/i.test(idPrefix))
    throw new Error(`id-prefix "${idPrefix}": expected a letter, and then letters, digits, "-" or "_", such as "es-".`);
  const words = options.words && checkedWords(options.words);

  const isLibrary = name === 'als-guide';
  if ((topic ?? topics) !== undefined && !isLibrary)
    throw new Error(`topic "${topic ?? topics}": expected none, for only the library has topics.`);

  const drawn = make() as Drawn;
  Object.assign(drawn, {
    region: code ?? '',
    headingLevel: level,
    ...(isLibrary && { topic: topic ?? '', topics: topics ?? '' }),
  });
  if (audience !== undefined)
    Object.assign(drawn, {
      audience: oneOf('audience', audience, isLibrary ? ['diagnosed', 'carer'] : ['worried', 'diagnosed', 'carer']),
    });
  if (size !== undefined) Object.assign(drawn, { size: oneOf('size', size, ['full', 'compact']) });
  const { language } = drawn;
  Object.assign(language, { wanted: locale, varies });
  if (locale !== 'en') {
    const file = (await import(new URL(`./locales/${locale}.js`, import.meta.url).href)) as { default: LocaleFile };
    const { key, groups } = language;
    arrive(
      key,
      groups,
      Object.keys(groups).map(() => file.default),
    );
  }
  if (isLibrary) await drawn.ask!();
  const { dir, words: ours } = drawn.catalog;
  const ids = ours.library?.groups.flatMap((group) => group.topics.map(({ id }) => id)) ?? [];
  for (const one of `${topic ?? ''} ${topics ?? ''}`.match(/\S+/g) ?? []) oneOf('topic', one, ids);
  const sources = isLibrary && (await guideSources(null!)).default;

  const isArticle = name === 'als-overview';
  const prefixes = (below = '') => ({ id: idPrefix + prefix + below, name: `${idPrefix}als-` });
  const theirs = words && { words, region: code ?? '', locale, lang: words.lang ?? lang ?? '' };
  const text = speaking(drawn.catalog, () =>
    sources
      ? libraryText(drawn as unknown as Library, sources, idPrefix, (below) =>
          lightDom(asHtml(drawn.body()), prefixes(below), {
            drawings: [],
            anchors: {},
            underReview: '',
            // Once, and not in each topic.
            theirs: below ? undefined : theirs,
          }),
        )
      : lightDom(asHtml(whole(drawn, ours)), prefixes(), {
          drawings: drawings.map(asHtml),
          anchors: about.anchors,
          // What is told to machines stands in the text.
          underReview: isArticle && options.jsonLd ? asHtml(codes()) : '',
          theirs,
        }),
  );
  const styles = (file: string) =>
    tag('link', { rel: 'stylesheet', href: `${base?.replace(/\/?$/, '/') ?? ''}${file}` });
  const attributes = {
    lang,
    region: code,
    audience,
    size,
    topic,
    topics,
    'heading-level': level === '2' ? undefined : level,
  };
  return [
    ...(options.div
      ? [tag('div', { 'data-als-widget': name.slice(4), ...onDiv(attributes) })]
      : [styles('als-widgets.css'), ...(words ? [styles('publisher-words.css')] : []), tag(name, attributes)]),
    tag('div', {
      class: ['als-base', ...(name === 'als-symptom-check' ? markedBy : [])].join(' '),
      'data-als-prerendered': version + drawn.writtenFor,
      lang: locale,
      dir,
      translate: /^en/.test(locale) ? undefined : 'no',
      ...(name === 'als-symptom-check' && marks),
    }),
    `<div class="als-frame">\n${text}\n</div>`,
    '</div>',
    // The element draws with them, where it draws. Editors would show a block as words.
    ...(words && !options.div
      ? [`<script type="application/json" data-als-words>${JSON.stringify(words).replace(/</g, '\\u003c')}</script>`]
      : []),
    options.div ? '</div>' : `</${name}>`,
    ...(options.jsonLd ? [jsonLd({ ...describe(ours), inLanguage: locale }, isArticle ? ours : undefined)] : []),
  ].join('\n');
}
