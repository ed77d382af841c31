/**
 * A catalog is all texts of one language as an element takes them. English is in the script; what
 * any other language needs is in its own files, one a group of words (translation.ts), so that no
 * reader pays for it twice.
 */
import type { html } from 'lit';
import type { Group, Words } from '../content.js';
import { signs } from '../generated/signs.js';
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
  /** Puts the styles of a translation into the root of an element. */
  dress: (root: DocumentFragment) => void;
  say: (line: Line) => unknown;
  /** The same for an element that a template does not draw. */
  put: (element: HTMLElement, line: Line) => void;
  /** As plain text: the English in brackets. */
  plain: (line: Line) => string;
  /** A text with a value in its place. What goes with the text goes with it then, too. */
  withValue: (text: string, value: Line) => string;
}

/** A language for an element: its groups of words, put together. */
export interface Translation {
  /** All texts, English instead of those below a level; null where that is all of them. */
  catalog: (least: Least) => Catalog | null;
  /** Who made and who checked the translation at such a level, and a button to the English or back: of a catalog that has been drawn. */
  note: (least: Least, about: { prefersEnglish: boolean; varies: boolean }, toggle: () => void) => unknown;
}
export type Html = typeof html;

/** A group of words in another language. */
export interface TranslatedGroup {
  /** The texts of the group in their order; '' where there is none. */
  texts: readonly string[];
  /** The interface, by its English. */
  messages: { readonly [english: string]: string };
  /** A letter for each text, then for each message: its level, as a capital where it is for safety. */
  levels: string;
}

/** What a file of `locales/` has by default: a group or more. */
export interface LocaleFile extends Readonly<Partial<Record<Group, TranslatedGroup>>> {
  /** BCP 47. */
  locale: string;
  /** Names the English texts that it is a translation of. */
  edition: string;
  /** Puts groups together with their English. It comes with the signs, which every element needs. */
  translate?: (groups: readonly TranslatedGroup[], words: readonly object[], html: Html) => Translation;
}

/** The words of the signs; what else an element needs, it adds. */
export const inEnglish: Catalog = bare({ locale: 'en', dir: 'ltr', words: { ...signs } as Words, messages: {} });
