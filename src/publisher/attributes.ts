import { regions } from '../generated/regions.js';

/** Emergency numbers by region, the first one first. */
const numbers = new Map<string, readonly string[]>(
  regions.numbers.split(';').flatMap((group) => {
    const [shown = '', ...codes] = group.split(' ');
    return codes.map((code): [string, readonly string[]] => [code, shown.split(',')]);
  }),
);

const warned = new WeakMap<Element, Set<string>>();

/** Tells the publisher once an element what is wrong with an attribute and what is used instead. */
function warn(element: Element, attribute: string, found: string, expected: string, instead: string): void {
  const told = warned.get(element) ?? new Set();
  warned.set(element, told);
  const key = `${attribute}=${found}`;
  if (told.has(key)) return;
  told.add(key);
  console.warn(`[als-widgets] <${element.localName}> ${attribute}="${found}": expected ${expected}. ${instead}`);
}

/** What was found, as text: a framework may set a property to a number or to null. */
const textOf = (found: unknown): string =>
  typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';

/** An attribute with a few values: the one found if it is one of them, else the first. */
export function oneOf<Value extends string>(
  element: Element,
  attribute: string,
  found: unknown,
  values: readonly [Value, ...Value[]],
): Value {
  const text = textOf(found);
  const value = values.find((v) => v === text.toLowerCase());
  if (value !== undefined || !text) return value ?? values[0];
  warn(element, attribute, text, values.map((v) => `"${v}"`).join(', '), `"${values[0]}" is used.`);
  return values[0];
}

/**
 * The region whose emergency number applies, as ISO 3166-1 alpha-2, or '' if there is none or no
 * number is known for it: then words are shown instead. Never guessed from the language.
 */
export function regionOf(element: Element, found: unknown): string {
  const text = textOf(found);
  const code = text.toUpperCase().replace(/^UK$/, 'GB');
  if (!code || numbers.has(code)) return code;
  const expected = 'an ISO 3166-1 alpha-2 code such as "US" or "GB" whose emergency number is known';
  warn(element, 'region', text, expected, 'Words are shown instead of a number.');
  return '';
}

/** The numbers to show in a medical emergency, most important first; none where they are not known. */
export const emergencyNumbers = (region: string): readonly string[] => numbers.get(region) ?? [];

/** The level of an element's own heading, 1 to 6. */
export const headingLevelOf = (element: Element, found: unknown): number =>
  Number(oneOf(element, 'heading-level', found, ['2', '1', '3', '4', '5', '6']));

/** Least size of what can be pressed: 1 is 48 px, 2 is 64 px, 3 is 88 px. */
export type Comfort = '1' | '2' | '3';
export const comfortOf = (element: Element, found: unknown): Comfort =>
  oneOf(element, 'comfort', found, ['1', '2', '3']);

/** Where a publisher's canonical FHIR addresses begin, without a slash at the end; '' without one. */
export function fhirBaseOf(element: Element, found: unknown): string {
  const text = textOf(found).replace(/\/+$/, '');
  if (!text || /^https?:\/\/[^\s?#]+$/.test(text)) return text;
  warn(element, 'fhir-base', text, 'an address such as "https://example.org"', '"" is used.');
  return '';
}
