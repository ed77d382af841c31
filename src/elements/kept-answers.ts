import { triage } from '../generated/triage.js';
import type { Choices } from '../triage/definition.js';
import { own } from '../triage/own.js';

/** What is kept in the tab, after the reader has agreed: nothing else, and nowhere else. */
export interface Kept {
  view: string;
  screen: string | null;
  choices: Choices;
}

/** A key for each check of a page of the site, by what it asks for and its place among them. */
const keyOf = (element: Element): string => {
  const place = [...document.querySelectorAll(element.localName)].indexOf(element);
  return ['als-widgets', location.pathname, element.getAttribute('audience') ?? '', place].join(':');
};

/** Keeps, or with null forgets. Returns whether it worked: a sandboxed page has no storage. */
export function keep(element: Element, kept: Kept | null): boolean {
  try {
    if (kept) sessionStorage.setItem(keyOf(element), JSON.stringify([triage.version, kept]));
    else sessionStorage.removeItem(keyOf(element));
    return true;
  } catch {
    return false;
  }
}

/**
 * A window that another one has opened starts with a copy of what that one keeps: the reader of this
 * one has not agreed to it. After its first page, what is there is its own.
 */
function isCopy(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return window.opener !== null && arrival?.type === 'navigate';
}

/** What was kept: null for nothing, 'unknown' for what this version of the questions cannot read. */
export function kept(element: Element): Kept | 'unknown' | null {
  let text;
  try {
    if (isCopy()) keep(element, null);
    text = sessionStorage.getItem(keyOf(element));
  } catch {
    // Blocked: nothing was ever kept.
    return null;
  }
  if (text === null) return null;
  try {
    const [version, { view, screen, choices }] = JSON.parse(text) as [string, Kept];
    const isKnown = Object.keys(choices).every(
      (id) => own(triage.questions, id) ?? triage.screens.some((defined) => defined.id === id),
    );
    return version === triage.version && isKnown ? { view, screen, choices } : 'unknown';
  } catch {
    return 'unknown';
  }
}
