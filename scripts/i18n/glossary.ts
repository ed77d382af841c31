// The glossary: how each language says a term, what it must not be called, and whether a text keeps to it.
import { readFileSync } from 'node:fs';
import { folder, isEnglish, scriptOf } from './languages.ts';

/** How a language says a term of everyday life. */
export interface Rendering {
  /** For translators: what to write. */
  write: string;
  /** What not to write, and why. */
  not?: string;
  /** Beginnings of words, or regular expressions: a text that has one of them keeps to the term, however it is inflected. Without: the words of `write`. */
  found?: string[];
}

/** i18n/glossary.json: a term, how each language says it, and what it must not be called. */
export interface Term {
  en: string;
  /** Finds the term in an English text. Without: the words of `en`. */
  source?: string;
  note?: string;
  terms: { [locale: string]: string | Rendering };
  /** Renderings that were really found and are wrong; `unless` the English has these words. */
  forbidden?: { [locale: string]: { text: string; says: string; unless?: string }[] };
  /** Texts that rightly say it in other words: by language and unit, why. */
  otherwise?: { [locale: string]: { [id: string]: string } };
}

export const glossary = (JSON.parse(readFileSync(new URL('glossary.json', folder), 'utf8')) as { terms: Term[] }).terms;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "neurólogo o neuróloga (…)": each way to say it, in and outside brackets, between slashes and beside an or. */
const ways = (said: string): string[] =>
  said
    .split(/[()（）/、,，;]+|\s(?:o|ou|oder)\s/)
    .map((way) => way.trim())
    .filter(Boolean);

const hasSpaces = (locale: string) => !['Hans', 'Hant', 'Jpan'].includes(scriptOf(locale));

/** Letters in one way: no vowel marks, no joiners. */
const plain = (text: string) => text.normalize('NFC').replace(/\u0640|[\u064b-\u0652]|\u200c|\u200d/g, '');

/** The beginnings of the longer words of a way to say it: inflection changes the ends. */
const stems = (way: string): string[] =>
  way
    .split(/[\s’'-]+/)
    .filter((word) => word.length > 3 || !way.includes(' '))
    .map((word) => word.slice(0, Math.max(4, Math.ceil(word.length * 0.6))));

/** How a language says a term, as text. */
export const sayingOf = (term: Term, locale: string): string | undefined => {
  const said = term.terms[locale];
  return typeof said === 'string' ? said : said?.write;
};

/** Whether an English text has a term. */
export const hasTerm = ({ en, source }: Term, english: string): boolean =>
  source
    ? new RegExp(source, 'iu').test(english)
    : ways(en).some((way) => new RegExp(`\\b${escape(way)}\\b`, /^[A-Z]+$/.test(way) ? '' : 'i').test(english));

/** Whether a translation says a term as the glossary has it. */
function says(term: Term, locale: string, target: string): boolean {
  const said = term.terms[locale];
  if (!said || (isEnglish(locale) && hasTerm(term, target))) return true;
  const text = plain(target);
  if (typeof said !== 'string' && said.found) return said.found.some((one) => new RegExp(plain(one), 'iu').test(text));
  const ownWays = ways(typeof said === 'string' ? said : said.write);
  return ownWays.some((way) =>
    hasSpaces(locale)
      ? stems(plain(way).toLowerCase()).every((stem) => text.toLowerCase().includes(stem))
      : text.includes(plain(way)),
  );
}

/** Terms of an English text, for whoever translates it. */
export const termsIn = (english: string): Term[] => glossary.filter((term) => hasTerm(term, english));

/** Renderings in a translation that the glossary knows to be wrong. */
export const forbiddenIn = (locale: string, source: string, target: string): string[] =>
  glossary.flatMap(({ en, forbidden }) =>
    (forbidden?.[locale] ?? [])
      .filter(
        ({ text, unless }) =>
          target.toLowerCase().includes(text.toLowerCase()) && !(unless && new RegExp(unless, 'i').test(source)),
      )
      .map(({ text, says: meaning }) => `says “${text}” (${meaning}). For “${en}” see i18n/glossary.json`),
  );

/** Terms of the English that a translation says in words which the glossary does not have. */
export const termsLost = (locale: string, id: string, source: string, target: string): string[] =>
  termsIn(source)
    .filter((term) => !term.otherwise?.[locale]?.[id] && !says(term, locale, target))
    .map(
      (term) =>
        `does not say “${term.en}” as i18n/glossary.json does: ${sayingOf(term, locale)} (rightly in other words? Say why there, under "otherwise")`,
    );
