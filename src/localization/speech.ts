/**
 * The language that is spoken while an element draws itself or answers its reader. @lit/localize
 * calls this its reentrant mode: every msg() asks anew, so two elements on a page may differ. The
 * library's own `configure…` may be called once on a page, and a page that uses it for itself must
 * not find it taken: here msg() is the library's in type only, and reads our catalogs.
 */
import type { msg as typed, str as typedStr } from '@lit/localize';
import { flatMap, listOf } from '../triage/own.js';
import { inEnglish, type Catalog, type Line } from './catalog.js';

export type { Line } from './catalog.js';

let catalog = inEnglish;

/** The catalog that is spoken now. */
export const spoken = (): Catalog => catalog;

/** Runs something in a language. */
export function speaking<Result>(language: Catalog, act: () => Result): Result {
  const before = catalog;
  catalog = language;
  try {
    return act();
  } finally {
    catalog = before;
  }
}

/** A message with values. */
export const str: typeof typedStr = (strings, ...values) => ({ strTag: true, strings, values });

/**
 * A message of the interface in the language that is spoken. Catalogs know it by its English, with
 * {0}, {1} … for the values of `str`: ids and notes are for translators and stay out of the script.
 */
export const msg = ((template: string | ReturnType<typeof typedStr>) => {
  const [source, values] =
    typeof template === 'string'
      ? [template, []]
      : [String.raw({ raw: template.strings }, ...template.values.map((_, i) => `{${i}}`)), template.values];
  return (catalog.messages[source] ?? source).replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)]));
}) as typeof typed;

/** A text of the content for the page, or several that make a line, with what must go with it in a translation. */
export const say = (line: Line): unknown => catalog.passages?.say(line) ?? line;

/** The same, for an element that a template does not draw. */
export function put(element: HTMLElement, line: Line): void {
  if (catalog.passages) catalog.passages.put(element, line);
  else element.textContent = plain(line);
}

/** The same, for a file or the clipboard. */
export const plain = (line: Line): string => catalog.passages?.plain(line) ?? listOf(line).join('');

/** A text with a value in its place: a phone number as it is dialled, or texts that the reader has chosen. */
export const withValue = (text: string, value: Line): string =>
  catalog.passages?.withValue(text, value) ?? text.replace(/\{\w+\}/, plain(value));

/** A label and what was said about it, in parts. */
export const pair = (label: string, value: Line): readonly string[] => [
  label,
  between(
    msg(str`${'|'}: ${'|'}`, {
      id: 'label-value',
      desc: 'A short label and what was said about it, such as “Age: 40 to 59”; 0 is the label, 1 the answer. Change only the sign between them.',
    }),
  ),
  ...listOf(value),
];

/** Texts as a list, in parts. */
export const list = (texts: readonly string[]): readonly string[] =>
  flatMap(texts, (text, i) =>
    i
      ? [
          between(
            msg(str`${'|'}; ${'|'}`, {
              id: 'list',
              desc: 'Two answers to one question; 0 is the first, 1 the second. Change only the sign between them.',
            }),
          ),
          text,
        ]
      : [text],
  );

const between = (joined: string) => joined.split('|')[1]!;
