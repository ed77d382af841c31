// Words that must not get lost in a safety text, by the lists of i18n/safety-words.json: not, how long, and when.
import { readFileSync } from 'node:fs';
import { asciiDigits } from './digits.ts';
import { folder, scriptOf } from './languages.ts';

const units = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const;
const namedDays = ['today', 'tomorrow', 'yesterday'] as const;
type List =
  | (typeof units)[number]
  | (typeof namedDays)[number]
  | 'sameDay'
  | 'past'
  | 'next'
  | 'not'
  | 'standsForNot'
  | 'mayBecomeNot'
  | 'ignore';

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
  const all = withoutAddresses(plain(asciiDigits(text)));
  const whole = without(all, ['ignore']);
  // "On the same day" is no number of days.
  const withoutSameDay = without(whole, ['sameDay']);
  const inUnits = without(withoutSameDay, namedDays);
  const found = (rest: string, list: List) => [...rest.matchAll(finder(locale, list))];
  return {
    nots: found(whole, 'not').length,
    standsForNot: found(whole, 'standsForNot').length,
    mayBecomeNot: found(whole, 'mayBecomeNot').length > 0,
    times: [
      ...units.filter((unit) => found(inUnits, unit).length),
      ...namedDays.filter((day) => found(withoutSameDay, day).length),
    ],
    sameDay: found(whole, 'sameDay').length > 0,
    past: found(all, 'past').length,
    /** Without those said twice: once, before a list, may be enough. */
    pastOnce: new Set(found(all, 'past').map(([words]) => words.toLowerCase())).size,
    next: found(all, 'next').length,
    /** Times that are said beside these. */
    timesBeside(these: readonly List[]) {
      const rest = without(withoutSameDay, these);
      // An age is in years in many languages, and a number alone in English.
      return [...units, ...namedDays].filter((time) => time !== 'years' && found(rest, time).length);
    },
    /** By number: the unit of time that follows it. */
    numbered() {
      const named = units.flatMap((unit) => found(inUnits, unit).map((match) => ({ unit, at: match.index })));
      return new Map(
        [...inUnits.matchAll(/\d+/g)].flatMap(({ 0: number, index }) => {
          const next = named
            .filter(({ at }) => at >= index && at <= index + number.length + 16)
            .sort((a, b) => a.at - b.at)[0];
          return next ? [[number, next.unit] as const] : [];
        }),
      );
    },
  };
}

/** What stands before a list: up to its colon, or to the stop after "One of these …"; without them, up to a comma. */
const beforeList = (text: string, sign: RegExp) => text.split(text.search(sign) > 0 ? sign : /[,،、，]/)[0]!;
const colon = /[:：]/;
const stop = /[:：。।؛]|(?<![\s.(]\p{L})\.(?=\s)/u;

/** A time that the English says before a list, and the translation at its end: there it belongs to the last item alone. */
function timeAfterList(locale: string, source: string, target: string): boolean {
  const [english, sign] = /^[^.:]*\bof these\b[^.:?]*\./.test(source)
    ? [beforeList(source, stop), stop]
    : source.includes(':') || /^In the last [^?]*,[^?]*$/.test(source)
      ? [beforeList(source, colon), colon]
      : ['', colon];
  const [there, here] = [reader('en', english), reader(locale, beforeList(target, sign))];
  return (
    (there.past > 0 && !here.past) ||
    namedDays.some(
      (day) => there.times.includes(day) && !here.times.includes(day) && !(day === 'today' && here.sameDay),
    )
  );
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
  const lost = english.times.filter((time) => !ours.times.includes(time) && !(time === 'today' && ours.sameDay));
  const added = ours.timesBeside(english.times);
  if (lost.length) wrong.push(`the English says ${lost.join(', ')}, the translation does not`);
  if (added.length) wrong.push(`the translation says ${added.join(', ')}, the English does not`);
  if (!lost.length && !added.length)
    for (const [number, unit] of english.numbered()) {
      const other = ours.numbered().get(number);
      if (other && other !== unit) wrong.push(`the English says ${number} ${unit}, the translation ${number} ${other}`);
    }
  if (english.sameDay && !ours.sameDay)
    wrong.push('has lost “the same day”: the day on which it happens, which need not be today');
  if (ours.past < english.pastOnce)
    wrong.push('has lost a “last”: the English says a time that is past (in the last 7 days)');
  if (english.past && ours.next > english.next)
    wrong.push('says a time to come (in the next 7 days), the English a past one');
  if (!lost.length && timeAfterList(locale, source, target))
    wrong.push('says the time after the list: there it belongs to the last item alone. Put it first, before the colon');
  return wrong.map((one) => `${one} (said in other words? They belong into i18n/safety-words.json)`);
}
