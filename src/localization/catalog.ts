/**
 * A catalog is all texts of one language as an element takes them. English is in the script; what
 * any other language needs is in its own file (translation.ts), so that no reader pays for it twice.
 */
import type { html } from 'lit';
import type { Words } from '../content.js';
import { english } from '../generated/english.js';
import { bare } from '../triage/own.js';

/** How far a text has been checked, least first (docs/translate.md). */
export type Level = 'missing' | 'machine' | 'stale' | 'draft' | 'reviewed' | 'clinical';

/** What a publisher asks for: any translation, or only what has been checked. */
export type Least = 'draft' | 'reviewed' | 'clinical';

/** Several texts that make one line, such as a label and its answer. */
export type Line = string | readonly string[];

export interface Catalog {
  /** The language of the interface, and so of the element, as BCP 47. */
  locale: string;
  dir: 'ltr' | 'rtl';
  words: Words;
  /** The interface by its English, with {0}, {1} … for values. Without: English, as it stands in the code. */
  messages: { readonly [id: string]: string };
  /** What English needs none of: */
  passages?: Passages;
}

/** How a translation puts a text on the page: with the language of the passage where it is another, and the English beneath for safety. */
export interface Passages {
  say: (line: Line) => unknown;
  /** The same for an element that a template does not draw. */
  put: (element: HTMLElement, line: Line) => void;
  /** As plain text: the English in brackets. */
  plain: (line: Line) => string;
  /** A text with a value in its place. What goes with the text goes with it then, too. */
  withValue: (text: string, value: Line) => string;
}

/** A language that has arrived: the default export of a file of `locales/`. */
export interface Translation {
  locale: string;
  /** Names the English texts that it is a translation of. */
  edition: string;
  /** All texts, English instead of those below a level; null where that is all of them. */
  catalog: (words: Words, html: Html, least: Least) => Catalog | null;
  /** Who made and who checked the translation at such a level, and a button to the English or back: of a catalog that has been drawn. */
  note: (html: Html, least: Least, about: { prefersEnglish: boolean; varies: boolean }, toggle: () => void) => unknown;
}
export type Html = typeof html;

export const inEnglish: Catalog = bare({ locale: 'en', dir: 'ltr', words: english, messages: {} });
