/**
 * Reading data on a page whose scripts have changed what all objects and lists inherit: an address
 * such as `?__proto__[utm]=` does so on many pages, and old libraries replace methods of lists. The
 * triage engine reads with these alone, so that such a page never changes an advice.
 */

/** An object's own property; `undefined` where it has none of that name. */
export const own = <Value>(object: { readonly [id: string]: Value }, id: string): Value | undefined =>
  Object.prototype.hasOwnProperty.call(object, id) ? object[id] : undefined;

/** The items that pass a test. */
export function filter<Item>(list: Iterable<Item>, test: (item: Item) => unknown): Item[] {
  const found: Item[] = [];
  for (const item of list) if (test(item)) found.push(item);
  return found;
}

export function find<Item>(list: Iterable<Item>, test: (item: Item) => unknown): Item | undefined {
  for (const item of list) if (test(item)) return item;
  return undefined;
}

export function some<Item>(list: Iterable<Item>, test: (item: Item) => unknown): boolean {
  for (const item of list) if (test(item)) return true;
  return false;
}

export const every = <Item>(list: Iterable<Item>, test: (item: Item) => unknown): boolean =>
  !some(list, (item) => !test(item));

export const has = <Item>(list: Iterable<Item>, wanted: unknown): boolean => some(list, (item) => item === wanted);

/** One list of what each item, at its place, leads to. */
export function flatMap<Item, Result>(
  list: Iterable<Item>,
  lead: (item: Item, place: number) => Iterable<Result>,
): Result[] {
  const found: Result[] = [];
  let place = 0;
  for (const item of list) found.push(...lead(item, place++));
  return found;
}

/** A text as a list of one; nothing as an empty list. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const nothing = Object.create(null) as object;

/** Makes an object, and all that it holds, inherit nothing: a property that it lacks is `undefined` on any page. */
export const bare = <Value>(value: Value): Value => withTexts(value, null);

/** The same, with the next text in the place of every text. */
export function withTexts<Value>(value: unknown, texts: Iterator<string> | null): Value {
  if (typeof value === 'string' && texts) return texts.next().value as Value;
  if (typeof value === 'object' && value !== null) {
    const held = value as { [key: string]: unknown };
    for (const key of Object.keys(held)) held[key] = withTexts(held[key], texts);
    if (!Array.isArray(value)) Object.setPrototypeOf(value, nothing);
  }
  return value as Value;
}

/**
 * What a list holds, under ids that stand in the same order.
 * @public Taken by generated/english.ts.
 */
export function named<Value>(ids: Iterable<string>, list: object): { readonly [id: string]: Value } {
  const values = list as readonly Value[];
  const found = Object.create(nothing) as { [id: string]: Value };
  let place = 0;
  for (const id of ids) found[id] = values[place++]!;
  return found;
}
