import { readFileSync } from 'node:fs';

/** A language that is shipped: a line of i18n/locales.json. */
export interface Shipped {
  /** BCP 47. */
  locale: string;
  /** In its own words. */
  name: string;
  english: string;
}

export const folder = new URL('../../i18n/', import.meta.url);
export const shipped = JSON.parse(readFileSync(new URL('locales.json', folder), 'utf8')) as Shipped[];

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
