// What a translator sends back, sorted: what is taken, and what is left as it stands, and why.
import { readFileSync } from 'node:fs';
import { standing } from './compile.ts';
import { decode } from './decode.ts';
import { isSameLanguage } from './languages.ts';
import { holding, type Signing } from './ledger.ts';
import { filledRows } from './sheet.ts';
import type { SourceUnit } from './source-units.ts';
import { readXliff, type LanguageFile, type Said } from './xliff.ts';

/** A file that has come back. */
export interface HandedIn {
  /** What is taken, by unit; '' where the sheet has no correction: read, and right as it is. */
  texts: Map<string, string>;
  /** What is not, in words for whoever sent it. */
  left: string[];
}

/** Why texts are left as they stand, in words for many; each reason is given once. */
const reasons = {
  stale:
    'held back, because their English has changed since the file was made. Run npm run i18n:extract, and translate them anew',
  gone: 'left out: they are not of this project, or no longer',
  locked: 'left as they are: marked as not to be translated (translate="no")',
  empty: 'left as they are: not translated yet (empty)',
  english:
    'left as they are: not translated yet (still the English). Where your language does say it so, write it into the sheet (npm run i18n:sheet)',
  untouched: 'left as they are: just as our file sent them out',
  open: 'left as they are, and not signed: the file does not call them done. Where an editor writes no states, take its file in as a draft, and sign what was read without a file',
  unread:
    'left as they are, and not signed: the file calls them done just as ours did, and nothing shows that anybody has read them since. Where somebody has, sign without a file',
} as const;
type Reason = keyof typeof reasons;

/** Reasons that may be true of most of a language: how many is enough, with the first few. */
const counted: readonly Reason[] = ['empty', 'english', 'untouched', 'open', 'unread'];

const ofOne = (says: string) =>
  says.replaceAll('they are', 'it is').replaceAll('them', 'it').replaceAll('their', 'its');

/** What is to be said of the texts that are left. */
function report(file: string, left: ReadonlyMap<Reason, readonly string[]>): string[] {
  return Object.entries(reasons).flatMap(([reason, says]) => {
    const all = left.get(reason as Reason) ?? [];
    if (!all.length) return [];
    // Nobody asks which texts are as they were.
    const listed = reason === 'untouched' ? [] : counted.includes(reason as Reason) ? all.slice(0, 12) : all;
    const more = listed.length && all.length - listed.length;
    return [
      `${file}: ${all.length === 1 ? `1 text is ${ofOne(says)}` : `${all.length} texts are ${says}`}.`,
      ...listed.map((one) => `    ${one}`),
      ...(more ? [`    and ${more} more`] : []),
    ];
  });
}

/** Whether a file calls a text done: for a review "translated" will do. One that says two things at once does not. */
function isDone({ state, approved }: Said, level: Signing['level']): boolean {
  if (state === 'new' || state.startsWith('needs-')) return false;
  if (state === 'final' || state === 'signed-off') return approved !== 'no';
  return approved === 'yes' || (level === 'reviewed' && state === 'translated');
}

const spoken = ({ state, approved }: Said) =>
  [state, approved && `approved="${approved}"`].filter(Boolean).join(', ') || 'no state';
const loose = (text: string) => text.toLowerCase().replace(/[\s\p{P}]/gu, '');

/** Reads a sheet or an XLIFF file. Throws, for people, where it is neither, or one of another language. */
export function handedIn(
  file: string,
  locale: string,
  source: readonly SourceUnit[],
  ours: LanguageFile,
  ledger: readonly Signing[],
  level: Signing['level'],
): HandedIn {
  const text = decode(readFileSync(file), file);
  const known = new Map(source.map((unit) => [unit.id, unit.source]));
  const isReview = level === 'reviewed' || level === 'clinical';
  const texts = new Map<string, string>();
  const left = new Map<Reason, string[]>();
  const leave = (reason: Reason, what: string) => left.set(reason, [...(left.get(reason) ?? []), what]);
  const checkIds = (ids: Iterable<string>) => {
    if (![...ids].some((id) => known.has(id)))
      throw new Error(
        `${file}: none of its texts is one of this project. It was converted on its way: send the file back in the format that you were given`,
      );
  };

  const sorted = () => {
    const lines = report(file, left);
    // Work that nothing could be taken of must not end like work that was taken.
    if (!texts.size && left.has('stale')) throw new Error(lines.join('\n'));
    return { texts, left: lines };
  };

  if (!text.trim()) throw new Error(`${file}: this file is empty`);
  if (/^\s*<(?:!doctype html|html)/i.test(text))
    throw new Error(
      `${file}: this is a web page, such as one to sign in, and no language file. Download the file itself again`,
    );
  if (!text.trimStart().startsWith('<')) {
    if (/^\s*msg(?:ctxt|id) /m.test(text))
      throw new Error(
        `${file}: this is a PO file. Open i18n/${locale}.xlf itself in your editor, and send that back: on the way through PO, notes and places for numbers get lost`,
      );
    if (/^\s*[{[]/.test(text)) {
      for (const [id, target] of drafts(text, file)) {
        if (!known.has(id)) leave('gone', id);
        else if (!target) leave('empty', id);
        else if (ours.units.get(id)?.target === target && ours.units.get(id)?.source === known.get(id))
          leave('untouched', id);
        else texts.set(id, target);
      }
      if (isReview) throw new Error(`${file}: a review needs the sheet or an XLIFF file: JSON holds drafts`);
      return sorted();
    }
    const rows = filledRows(text, file, source, standing(source, ours.units, ledger));
    checkIds(rows.keys());
    for (const [id, { correction, changed }] of rows) {
      if (!correction && !isReview) continue;
      if (!known.has(id)) leave('gone', id);
      else if (changed)
        leave('stale', `${id} has changed since this sheet was made${beside(known.get(id)!, correction)}`);
      else texts.set(id, correction);
    }
    return sorted();
  }

  const { units, said, twice, language } = readXliff(text, file);
  if (language && !isSameLanguage(language, locale))
    throw new Error(`${file}: this is a file in "${language}". Expected: ${locale}`);
  if (twice.length) throw new Error(`${file}: ${twice.join(', ')} is there twice. Keep one`);
  checkIds(units.keys());
  for (const [id, { source: madeFrom, target }] of units) {
    const [english, states, before] = [known.get(id), said.get(id)!, ours.units.get(id)];
    const isDoneHere = isDone(states, level);
    const isAsOurs = before?.target === target && before?.source === english;
    // Untouched in a file of some time ago, while somebody else has changed the text.
    const wasOurs = !isDone(states, 'reviewed') && holding(ledger, id, english ?? '', target ?? '').length > 0;
    const isSaidAsOurs = spoken(states) === (ours.said.has(id) && spoken(ours.said.get(id)!));
    if (english === undefined) leave('gone', id);
    else if (!target?.trim()) leave('empty', id);
    else if (madeFrom !== english)
      leave('stale', `${id} was made from another English text: ${madeFrom}${beside(english, target)}`);
    else if (states.locked) leave('locked', id);
    else if (!isAsOurs && isStillEnglish(locale, english, target, before?.target, states)) leave('english', id);
    else if (isReview && !isDoneHere) leave('open', `${id} (${spoken(states)})`);
    else if (isReview && isAsOurs && isSaidAsOurs) leave('unread', id);
    else if (!isReview && (isAsOurs || wasOurs)) leave('untouched', id);
    else texts.set(id, target.trim());
  }
  return sorted();
}

/** Drafts as JSON: a text for each id. */
function drafts(text: string, file: string): [id: string, target: string][] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: this is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const entries = Object.entries(read as object);
  const other = Array.isArray(read) ? 'a list' : entries.find(([, target]) => typeof target !== 'string')?.[0];
  if (other) throw new Error(`${file}: expected {"id": "translation", …}. Found: ${other}`);
  return (entries as [string, string][]).map(([id, target]) => [id, target.trim()]);
}

/** Both texts beside a unit that is held back, so that nothing of the work is lost. */
const beside = (english: string, target: string) =>
  `\n        English now: ${english}${target && `\n        Translation: ${target}`}`;

/**
 * Whether an editor has put the English where a translation belongs. In another kind of English that
 * is one only where nobody has called it done.
 */
function isStillEnglish(
  locale: string,
  english: string,
  target: string,
  before: string | null | undefined,
  states: Said,
): boolean {
  if (loose(english) !== loose(target) || !/\p{L}/u.test(english.replace(/\{\w+\}/g, ''))) return false;
  const isCalledDone = isDone(states, 'reviewed');
  if (locale.startsWith('en')) return !isCalledDone;
  // A name or a short form may be the same in a language that has no other yet.
  return !isCalledDone || Boolean(before) || english.split(/\s+/).length > 3;
}
