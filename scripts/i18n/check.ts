// What makes a translation fail the build, in words that a translator understands.
import { asciiDigits } from './digits.ts';
import { forbiddenIn, termsLost } from './glossary.ts';
import { languages, scriptOf } from './languages.ts';
import { isRecent } from './safety.ts';
import { wordsLost } from './safety-words.ts';
import type { SourceUnit } from './source-units.ts';
import type { Translation } from './xliff.ts';

/** Something wrong with a translation: the unit, and what its translator can do. */
export interface Wrong {
  id: string;
  message: string;
  /** It does not fail the build: the language is not done yet. */
  isWarning?: boolean;
}

/** The numbers of a text, without the grouping of thousands and without placeholders; 10万 and 1 लाख are 100000. */
export const numbersIn = (text: string): string[] =>
  (
    asciiDigits(text)
      .replace(/\{\w+\}/g, ' ')
      .replace(/(?<=\d)[,.\s’٬](?=\d{3}(?!\d))/g, '')
      .replace(/(?<=\d),(?=\d{2},?\d{3})/g, '')
      .replace(/(\d+) ?[万萬](\d*)/g, (_, n: string, rest: string) => String(Number(n) * 10_000 + Number(rest)))
      .replace(/(\d+) ?लाख/g, (_, n: string) => String(Number(n) * 100_000))
      .match(/\d+/g) ?? []
  ).sort();

/** Numbers that a translation says in a word of its own: the Arabic dual, and one of something. */
const saidInWords: { [locale: string]: { [number: string]: RegExp } } = {
  ar: {
    '1': /واحدة?/,
    '2': /أسبوع(?:ين|ان)|يوم(?:ين|ان)|شهر(?:ين|ان)|سنت(?:ين|ان)|عام(?:ين|ان)|ساعت(?:ين|ان)|مرت(?:ين|ان)/,
  },
};

/** Numbers that the English says in words: some languages write months, and one, two, three, as digits. */
const numbersInWords = (text: string): string[] => [
  ...months.flatMap((month, i) => (text.includes(month) ? [String(i + 1)] : [])),
  ...[/\b(a|an|one|single|each|first)\b/i, /\b(two|both)\b/i, /\bthree\b/i].flatMap((word, i) =>
    word.test(text) ? [String(i + 1)] : [],
  ),
];
const months = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(2000, i)),
);

/** The hours that the English says with pm, and languages that count to 24 with another number. */
const afternoonHours = (text: string): string[] =>
  [...text.matchAll(/\b(\d{1,2})(?:[.:]\d\d)? ?pm\b/g)].map(([, hour]) => hour!).filter((hour) => hour !== '12');
const in24Hours = (hour: string) => String(Number(hour) + 12);

const placeholdersIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const words = (text: string) => text.split(/\s+/).length;

const scripts: { [script: string]: RegExp } = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Beng: /\p{Script=Bengali}/u,
  Grek: /\p{Script=Greek}/u,
};
/** Common signs that only one way of writing Chinese has. */
const onlyTraditional = /[體發為與這個說時會來們對於學過還點無從應將實現開關門問間長東車馬魚風飛藥醫電腦國際]/u;
const onlySimplified = /[体发为与这个说时会来们对于学过还点无从应将实现开关门问间长东车马鱼风飞药医电脑国际]/u;

/** Letters that are not in the script of the language, though the English does not have them. */
function wrongScript(locale: string, source: string, target: string): boolean {
  const script = scriptOf(locale);
  if (script === 'Hans' && onlyTraditional.test(target)) return true;
  if (script === 'Hant' && onlySimplified.test(target)) return true;
  const taken = new Set(source.match(/[\p{L}\p{N}]+/gu));
  const own = target
    .replace(/\{\w+\}/g, '')
    .replace(/[\p{Script=Latin}\p{N}]+/gu, (word) =>
      script !== 'Latn' && (taken.has(word) || /^[A-Z]{2,5}$/.test(word)) ? '' : word,
    );
  const letters = own.match(/\p{L}/gu) ?? [];
  const fitting = letters.filter((letter) => scripts[script]!.test(letter));
  return letters.length >= 4 && fitting.length < letters.length * 0.7;
}

/** Whether a sentence begins right after the end of another, in a language that puts a space there. */
function joined(locale: string, text: string): boolean {
  const script = scriptOf(locale);
  if (['Hans', 'Hant', 'Jpan'].includes(script)) return false;
  // A small letter after a stop may be an address such as als.org, a letter before it an abbreviation such as z.B.
  return script === 'Latn'
    ? /[\p{L}\p{N}][\p{Ll}\p{N})»”"’}][.!?…][¿¡«“"]?\p{Lu}|[?!:;…](?![?!:;…])[¿¡«“"]?\p{L}/u.test(text)
    : /[\p{L}\p{M}\p{N})}]{2}[.!?؟।…:;؛،](?!\p{Script=Latin})\p{L}/u.test(text);
}

/** Everything wrong with the translation of one unit. */
export function checkText(locale: string, { id, source, safety }: SourceUnit, target: string | null): string[] {
  if (target === null)
    return safety ? ['has no translation. It is a safety text: without it the language is not shipped'] : [];
  if (!target.trim()) return ['is empty. Translate it, or take the empty target out'];
  const wrong: string[] = [];
  const isEnglish = locale.startsWith('en');
  if (target.includes('\ufffd') || /\?{2}/.test(target) || (/\p{L}{2}/u.test(source) && !/\p{L}/u.test(target)))
    wrong.push('has lost its letters: it was saved in another encoding. Save it as UTF-8');
  if (target !== target.trim() || /\s{2}|\n/.test(target))
    wrong.push('begins or ends with a space, or has two in a row');
  if (placeholdersIn(source).join() !== placeholdersIn(target).join())
    wrong.push(
      `must have ${placeholdersIn(source).join(' ') || 'no placeholder'}; it has ${placeholdersIn(target).join(' ') || 'none'}. Move them, but keep each`,
    );
  const [there, here] = [numbersIn(source), numbersIn(target)];
  const afternoon = afternoonHours(source);
  const lost = there.filter(
    (n) =>
      !here.includes(n) &&
      !saidInWords[locale]?.[n]?.test(target) &&
      !(afternoon.includes(n) && here.includes(in24Hours(n))),
  );
  const added = here.filter(
    (n) => !there.includes(n) && !numbersInWords(source).includes(n) && !afternoon.map(in24Hours).includes(n),
  );
  if (lost.length) wrong.push(`the English says ${lost.join(', ')}, the translation does not`);
  if (added.length) wrong.push(`the translation says ${added.join(', ')}, the English does not`);
  if (safety && !isRecent(id)) wrong.push(...wordsLost(locale, source, target));
  if (joined(locale, target) && !joined('en', source))
    wrong.push('has two sentences without a space between them: an editor has joined segments. Put the space in');
  if (/[<>]|&\w*;?|\bhttps?:/.test(target)) wrong.push('has markup or an entity. Use plain text only');
  let open = 0;
  for (const sign of target) {
    if (/[\u2066-\u2068]/.test(sign)) open++;
    if (sign === '\u2069') open--;
    if (/[\u202a-\u202e]/.test(sign) || open < 0) break;
  }
  if (open || /[\u202a-\u202e]/.test(target))
    wrong.push('has direction controls that are not in pairs, or not allowed. Take them out');
  if (!isEnglish && target === source && words(target) > 3) wrong.push('is the same as the English');
  // How a word sounds may be spelt in letters that all can read.
  if (!id.endsWith('.say') && wrongScript(locale, source, target))
    wrong.push(`is not written in the script of the language (${scriptOf(locale)})`);
  wrong.push(...forbiddenIn(locale, source, target));
  return wrong;
}

/** What does not fail the build until the language is enforced (i18n/locales.json): terms, and words of texts marked of late. */
export const checkTerms = (locale: string, { id, source, safety }: SourceUnit, target: string | null): string[] =>
  target
    ? [...termsLost(locale, id, source, target), ...(safety && isRecent(id) ? wordsLost(locale, source, target) : [])]
    : [];

/** What a text belongs to: in full and in short it may be the same. */
const placeOf = (id: string) => id.slice(0, id.lastIndexOf('.'));

/** Everything wrong with a language. */
export function checkLanguage(
  locale: string,
  source: readonly SourceUnit[],
  { units, twice }: { units: ReadonlyMap<string, Translation>; twice: readonly string[] },
): Wrong[] {
  const known = new Set(source.map(({ id }) => id));
  const isEnforced = languages.find((language) => language.locale === locale)?.glossary === 'enforced';
  const safetyByTarget = new Map<string, SourceUnit[]>();
  for (const unit of source) {
    const target = unit.safety && units.get(unit.id)?.target;
    if (target) safetyByTarget.set(target, [...(safetyByTarget.get(target) ?? []), unit]);
  }
  return [
    ...twice.map((id) => ({ id, message: 'is in the file twice. Keep one' })),
    ...[...units.keys()]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, message: 'is not a text of this project. Run npm run i18n:extract' })),
    ...source.flatMap((unit) => {
      const found = units.get(unit.id);
      if (!found) return [{ id: unit.id, message: 'is not in the file. Run npm run i18n:extract' }];
      const describe = (message: string) => ({
        id: unit.id,
        message: `${message}.\n    English:     ${unit.source}\n    Translation: ${found.target ?? ''}`,
      });
      if (found.source !== unit.source)
        return [describe('was made from another English text. Run npm run i18n:extract')];
      const sameTarget = (unit.safety && found.target && safetyByTarget.get(found.target)) || [];
      const alike = sameTarget.find(
        ({ id, source: english }) => placeOf(id) !== placeOf(unit.id) && !sayAlike(english, unit.source),
      );
      return [
        ...[
          ...checkText(locale, unit, found.target),
          ...(alike ? [`is the same as ${alike.id}, whose English is another: ${alike.source}`] : []),
        ].map(describe),
        ...checkTerms(locale, unit, found.target).map((message) => ({ ...describe(message), isWarning: !isEnforced })),
      ];
    }),
  ];
}

/** Whether two English texts say nearly the same: they share half of their longer words. */
function sayAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => new Set(text.toLowerCase().match(/[a-z]{4,}|\{\w+\}/g) ?? []));
  const shared = [...one!].filter((word) => other!.has(word)).length;
  return a === b || (shared > 0 && shared >= Math.min(one!.size, other!.size) / 2);
}
