import { regions } from '../generated/regions.js';
import { flatMap } from '../triage/own.js';
import { tell } from './tell.js';

/** "911 US CA;144,112 AT": what stands first in a group, by each of its other words. */
const firstByWord = (groups: string) =>
  new Map(
    flatMap(groups.split(';'), (group) => {
      const [first = '', ...words] = group.split(' ');
      return words.map((word): [string, string] => [word, first]);
    }),
  );

/** Emergency numbers by region, the first one first. */
const numbers = firstByWord(regions.numbers);

/** What else people call a region; its English name is added when it is needed. */
const byName = firstByWord(regions.names);

const warned = new WeakMap<Element, Set<string>>();

/** Tells the publisher once an element what is wrong with an attribute and what to make of it. */
export function warn(element: Element, attribute: string, found: unknown, advice: string): void {
  const told = warned.get(element) ?? new Set();
  warned.set(element, told);
  const what = `${attribute}="${found as string}"`;
  if (told.has(what)) return;
  told.add(what);
  tell(`<${element.localName}> ${what}: ${advice}`);
}

/** What was found, without the blanks and quotes of word processors: “US”. A framework may set a number or null. */
export const textOf = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' ? String(found).replace(/&#?\w+;|[^\w\-\p{L}]/gu, '') : '';

/** An attribute with a few values: the one found if it is one of them, else the first. */
export function oneOf<Value extends string>(
  element: Element,
  attribute: string,
  found: unknown,
  values: readonly [Value, ...Value[]],
): Value {
  const text = textOf(found).toLowerCase();
  const value = values.find((v) => v === text);
  if (!value && text)
    warn(element, attribute, found, `expected ${values.map((v) => `"${v}"`).join(', ')}. "${values[0]}" is used.`);
  return value ?? values[0];
}

/** Whether a person or a framework has said on or off; else what was found. */
function onOrOff(found: unknown): unknown {
  const text = textOf(found);
  return /^(on|true|yes|1)$/i.test(text) || (!/^(off|false|no|0)$/i.test(text) && found);
}

/** What a switch may be given. A framework may write the words of an attribute into a property. */
export type Switch = boolean | 'on' | 'off' | 'true' | 'false';

/** A switch as an attribute: a bare one is on. */
export const fromAttribute = (value: string | null): unknown => value === '' || onOrOff(value);

/** A switch: true, false, or what more it can be, such as "online". Anything else warns, and is the first of the words, the safe side. */
export function switchOf(element: Element, attribute: string, found: unknown, words: readonly [string, ...string[]]) {
  const value = onOrOff(found);
  if (typeof value === 'boolean') return value;
  const word = oneOf(element, attribute, found, words);
  return word !== 'off' && word;
}

/**
 * Tells of attributes that are nearly ours: `country`, `data-region`, `headinglevel`. On a div, where ours begin
 * with `data-`, these go to its element.
 */
export function pointOut(found: Element, ours: readonly string[], element?: Element): void {
  const prefix = element ? 'data-' : '';
  for (const { name, value } of found.attributes) {
    const bare = name
      .replace(/^data|[^a-z]/g, '')
      .replace(/country.*/, 'region')
      .replace(/locale|language/, 'lang');
    const meant = ours.find((own) => own.replace('-', '') === bare);
    if (!meant || name === 'lang') continue;
    if (name === prefix + meant) element?.setAttribute(meant, value);
    else if (!found.hasAttribute(prefix + meant)) warn(found, name, value, `did you mean ${prefix}${meant}?`);
  }
}

/** A name as it is compared: in capitals. */
const nameOf = (text: unknown) => textOf(text).replace(/[-_]/g, '').toUpperCase();

/**
 * A region as people write it: a code, a name in English, or the end of a language tag: en-gb, fr-CA.
 * What may be a state is none: US-IN is not India.
 */
export function regionMeant(text: string): string {
  const name = nameOf(text.replace(/^(en|(?!us|ca|au|in|br)[a-z]{2,3}(?=.[A-Z]))[-_](?=..$)/, ''));
  if (numbers.has(name)) return name;
  try {
    if (!byName.has(name)) {
      const names = new Intl.DisplayNames('en', { type: 'region' });
      byName.set(name, [...numbers.keys()].find((code) => nameOf(names.of(code)) === name) ?? '');
    }
  } catch {
    // Codes are enough.
  }
  return byName.get(name) ?? '';
}

/**
 * The region whose emergency number applies, as ISO 3166-1 alpha-2, or '' if there is none or no
 * number is known for it: then words are shown instead. Never guessed from the language.
 */
export function regionOf(element: Element, found: unknown): string {
  const text = textOf(found);
  const code = text && regionMeant(text);
  if (text && !code)
    warn(element, 'region', found, 'expected a country whose number is known, such as "US". No number is shown.');
  return code;
}

/** The numbers to show in a medical emergency, most important first; none where they are not known. */
export const emergencyNumbers = (region: string): readonly string[] => numbers.get(region)?.split(',') ?? [];

/** What the level of a heading may be given as. */
export type HeadingLevel = '1' | '2' | '3' | '4' | '5' | '6' | 1 | 2 | 3 | 4 | 5 | 6;

/** The level of an element's own heading, 1 to 6. */
export const headingLevelOf = (element: Element, found: unknown): number =>
  Number(oneOf(element, 'heading-level', found, ['2', '1', '3', '4', '5', '6']));

/** Least size of what can be pressed: 1 is 48 px, 2 is 64 px, 3 is 88 px. */
export type Comfort = '1' | '2' | '3';
export const comfortOf = (element: Element, found: unknown): Comfort =>
  oneOf(element, 'comfort', found, ['1', '2', '3']);

/** Where a publisher's canonical FHIR addresses begin, without a slash at the end; '' without one. */
export function fhirBaseOf(element: Element, found: unknown): string {
  const text = typeof found === 'string' ? found.trim().replace(/\/+$/, '') : '';
  if (!text || /^https?:\/\/[^\s?#]+$/.test(text)) return text;
  warn(element, 'fhir-base', found, 'expected an address such as "https://example.org". None is used.');
  return '';
}
