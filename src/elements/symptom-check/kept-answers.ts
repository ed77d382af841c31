import { triage } from '../../generated/triage.js';
import type { Choices } from '../../triage/definition.js';
import { own } from '../../triage/own.js';
import { isMany } from './groups.js';

/** What is kept in the tab, after the reader has agreed: nothing else, and nowhere else. */
export interface Kept {
  view: string;
  screen: string | null;
  choices: Choices;
  /** Questions that were left blank. */
  blank: readonly string[];
}

/** A key for each check of a page of the site, by what it asks for and its place among them. */
const keyOf = (element: Element): string => {
  const place = [...document.querySelectorAll(element.localName)].indexOf(element);
  return ['als-widgets', location.pathname, element.getAttribute('audience') ?? '', place].join(':');
};

/**
 * Keeps, or with null forgets. Returns whether it worked: a sandboxed page has no storage. Plain text,
 * because old frameworks change what JSON writes for a list.
 */
export function keep(element: Element, kept: Kept | null): boolean {
  try {
    const key = keyOf(element);
    if (!kept) sessionStorage.removeItem(key);
    else {
      const { view, screen, blank, choices } = kept;
      const chosen = Object.keys(choices).map((id) => `${id}=${String(choices[id])}`);
      const text = [triage.version, view, screen ?? '', blank, ...chosen].join(';');
      sessionStorage.setItem(key, text);
      return sessionStorage.getItem(key) === text;
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * A window that another one has opened starts with a copy of what that one keeps: the reader of this
 * one has not agreed to it. Once that has been loaded again, what is there is its own.
 */
function isCopy(): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (window.opener !== null || history.length < 2) && arrival?.type === 'navigate';
}

/** Keys that this page has asked for: what has come there since is its own. */
const asked = new Set<string>();

/** What was kept: null for nothing, 'unknown' for what this version of the questions cannot read. */
export function kept(element: Element): Kept | 'unknown' | null {
  let text;
  try {
    const key = keyOf(element);
    if (isCopy() && !asked.has(key)) keep(element, null);
    asked.add(key);
    text = sessionStorage.getItem(key);
  } catch {
    // Blocked: nothing was ever kept.
  }
  if (!text) return null;
  const [version, view = '', screen, blank = '', ...chosen] = text.split(';');
  const choices: Choices = {};
  for (const choice of chosen) {
    const [id = '', value = ''] = choice.split('=');
    if (!own(triage.questions, id) && !triage.screens.some((defined) => defined.id === id)) return 'unknown';
    choices[id] = isMany(id) ? listed(value) : value;
  }
  return version === triage.version ? { view, screen: screen || null, blank: listed(blank), choices } : 'unknown';
}

const listed = (text: string): readonly string[] => (text ? text.split(',') : []);
