import { readFileSync } from 'node:fs';

/** A language: a line of i18n/locales.json. */
export interface Shipped {
  /** BCP 47. */
  locale: string;
  /** In its own words. */
  name: string;
  english: string;
  /** `false`: worked on, and not shipped yet. */
  ready?: boolean;
  /** "enforced": a term that is not said as i18n/glossary.json has it fails the build. Else it is a warning. */
  glossary?: 'enforced';
}

export const folder = new URL('../../i18n/', import.meta.url);
/** All languages that are worked on. */
export const languages = JSON.parse(readFileSync(new URL('locales.json', folder), 'utf8')) as Shipped[];
/** Those that readers get. */
export const shipped = languages.filter(({ ready }) => ready !== false);

/** A kind of English: no translation, but the content in the words of other countries. */
export const isEnglish = (locale: string): boolean =>
  shipped.some((one) => one.locale === locale) && /^en\b/.test(locale);

/** Languages made from the English by rule, for tests and the demo: accented and longer; from right to left. Not shipped. */
export const pseudoLocales: readonly Shipped[] = [
  { locale: 'en-XA', name: 'Éñĝļîšĥ', english: 'Pseudo-locale: accented, 40 % longer' },
  { locale: 'ar-XB', name: 'English, right to left', english: 'Pseudo-locale: right to left' },
];

/** The ISO 15924 script that a language is written in. */
export const scriptOf = (locale: string): string => new Intl.Locale(locale).maximize().script!;

export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm'].includes(scriptOf(locale)) ? 'rtl' : 'ltr';

/** Whether a tag is of a language that is shipped: editors write `es-ES` or `es_MX` for `es`, but pt-PT is not pt-BR. */
export const isSameLanguage = (tag: string, locale: string): boolean => {
  const known = tag.trim().replaceAll('_', '-');
  if (!/^\w{2,3}(-\w+)*$/.test(known)) return false;
  const [one, other] = [new Intl.Locale(known), new Intl.Locale(locale)];
  return (
    one.language === other.language &&
    scriptOf(one.baseName) === scriptOf(locale) &&
    (!other.region || !one.region || one.region === other.region)
  );
};

/** A region in which a language is spoken, with a number and help lines. Only pictures guess so. */
export const regionOf = (locale: string): string =>
  ({ ar: 'SA', en: 'US' })[locale] ?? new Intl.Locale(locale).maximize().region!;
