import { triage } from '../generated/triage.js';
import type { Choices } from '../triage/definition.js';

/** What is kept in the tab, after the reader has agreed: nothing else, and nowhere else. */
export interface Kept {
  view: string;
  screen: string | null;
  choices: Choices;
}

/** A key for each check of a page, by its place among them. */
const keyOf = (element: Element): string =>
  `als-widgets:${[...document.querySelectorAll(element.localName)].indexOf(element)}`;

/** Keeps, or with null forgets. Returns whether it worked: a sandboxed page has no storage. */
export function keep(element: Element, kept: Kept | null): boolean {
  try {
    const key = keyOf(element);
    const text = kept && JSON.stringify([triage.version, kept]);
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
    return sessionStorage.getItem(key) === text;
  } catch {
    return false;
  }
}

/** What was kept: null for nothing or no storage, 'unknown' for what this version of the questions cannot read. */
export function kept(element: Element): Kept | 'unknown' | null {
  let text: string | null;
  try {
    text = sessionStorage.getItem(keyOf(element));
  } catch {
    return null;
  }
  if (text === null) return null;
  try {
    const [version, found] = JSON.parse(text) as [string, Kept];
    const known = Object.keys(found.choices).every(
      (id) => triage.questions[id] ?? triage.screens.some((screen) => screen.id === id),
    );
    return version === triage.version && known ? found : 'unknown';
  } catch {
    return 'unknown';
  }
}
