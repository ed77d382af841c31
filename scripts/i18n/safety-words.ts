// Words that must not get lost in a safety text, by the lists of i18n/safety-words.json: not, and how long.
import { readFileSync } from 'node:fs';
import { asciiDigits } from './digits.ts';
import { folder, scriptOf } from './languages.ts';

const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
const namedDays = ['today', 'tomorrow', 'yesterday'] as const;
type List = (typeof units)[number] | (typeof namedDays)[number] | 'not' | 'standsForNot' | 'mayBecomeNot' | 'ignore';

const lists = JSON.parse(readFileSync(new URL('safety-words.json', folder), 'utf8')) as {
  languages: { [language: string]: { [list in List]?: string[] } };
};

/** The lists of a locale, such as zh-Hant, or of its language. */
const languageOf = (locale: string) => (locale in lists.languages ? locale : new Intl.Locale(locale).language);

/** Languages that there are lists for. */
export const hasWords = (locale: string): boolean => languageOf(locale) in lists.languages;

/** Each letter written in one way, and no vowel marks, so that a word is found however it was typed. */
const plain = (text: string) => text.normalize('NFC').replace(/\u0640|[\u064b-\u0652]/g, '');
/** Addresses have no words: "nodsms.no" says no "no". */
const withoutAddresses = (text: string) => text.replace(/[\w-]+(?:\.[\w-]+)+/g, ' – ');

const finders = new Map<string, RegExp>();

/** Finds the words of a list, whole where the language puts spaces between words. */
function finder(locale: string, list: List): RegExp {
  const name = `${locale} ${list}`;
  if (!finders.has(name)) finders.set(name, makeFinder(locale, list));
  return finders.get(name)!;
}

function makeFinder(locale: string, list: List): RegExp {
  const words = lists.languages[languageOf(locale)]![list];
  if (!words?.length) return /$^/g;
  const any = `(?:${plain(words.join('|'))})`;
  const hasSpaces = !['Hans', 'Hant', 'Jpan'].includes(scriptOf(locale));
  return new RegExp(hasSpaces ? `(?<![\\p{L}\\p{M}])${any}(?![\\p{L}\\p{M}])` : any, 'giu');
}

/** A text in a language, and what its words say. */
function reader(locale: string, text: string) {
  const without = (from: string, names: readonly List[]) =>
    names.reduce((rest, list) => rest.replace(finder(locale, list), ' – '), from);
  const whole = without(withoutAddresses(plain(asciiDigits(text))), ['ignore']);
  // "On the same day" is today, and no number of days.
  const inUnits = without(whole, namedDays);
  const found = (rest: string, list: List) => [...rest.matchAll(finder(locale, list))];
  return {
    nots: found(whole, 'not').length,
    standsForNot: found(whole, 'standsForNot').length,
    mayBecomeNot: found(whole, 'mayBecomeNot').length > 0,
    times: [
      ...units.filter((unit) => found(inUnits, unit).length),
      ...namedDays.filter((day) => found(whole, day).length),
    ],
    /** Times that are said beside these. */
    timesBeside(these: readonly List[]) {
      const rest = without(whole, these);
      // An age is in years in many languages, and a number alone in English.
      return [...units, ...namedDays].filter((time) => time !== 'years' && found(rest, time).length);
    },
    /** By number: the unit of time that follows it. */
    numbered() {
      const all = units.flatMap((unit) => found(inUnits, unit).map((match) => ({ unit, at: match.index })));
      return new Map(
        [...inUnits.matchAll(/\d+/g)].flatMap(({ 0: number, index }) => {
          const next = all
            .filter(({ at }) => at >= index && at <= index + number.length + 16)
            .sort((a, b) => a.at - b.at)[0];
          return next ? [[number, next.unit] as const] : [];
        }),
      );
    },
  };
}

/** What a translation has lost, or says and the English does not. */
export function wordsLost(locale: string, source: string, target: string): string[] {
  if (!hasWords(locale)) return [];
  const [english, ours] = [reader('en', source), reader(locale, target)];
  const wrong: string[] = [];
  if (ours.nots + ours.standsForNot < english.nots)
    wrong.push(
      ours.nots
        ? `has ${ours.nots} times “not”, the English ${english.nots} times (no, not, never, without)`
        : 'has lost a “not”: the English has a no, not, never or without',
    );
  if (ours.nots && !english.nots && !english.mayBecomeNot) wrong.push('has a “not” that the English does not have');
  const lost = english.times.filter((time) => !ours.times.includes(time));
  const added = ours.timesBeside(english.times);
  if (lost.length) wrong.push(`the English says ${lost.join(', ')}, the translation does not`);
  if (added.length) wrong.push(`the translation says ${added.join(', ')}, the English does not`);
  if (!lost.length && !added.length)
    for (const [number, unit] of english.numbered()) {
      const other = ours.numbered().get(number);
      if (other && other !== unit) wrong.push(`the English says ${number} ${unit}, the translation ${number} ${other}`);
    }
  return wrong.map((one) => `${one} (said in other words? They belong into i18n/safety-words.json)`);
}
