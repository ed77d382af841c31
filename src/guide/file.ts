import type { html as Html } from 'lit';
import type { GuideWords } from '../content.js';
import type { Catalog, Least } from '../localization/catalog.js';

/** All that the element says, the library too. */
export interface GuideCatalog extends Catalog {
  /** Something of the library is in English, where the element speaks another language. */
  isPartlyEnglish?: boolean;
}

/** What guide/<locale>.js has by default: the library in English, and what a language lays over it. */
export interface GuideFile {
  /** Names the English texts: with those of another edition a file does not fit. */
  edition: string;
  words: GuideWords;
  /** Null: all stays English. */
  overlay?: (base: Catalog, words: GuideWords, least: Least, html: typeof Html) => GuideCatalog | null;
}
