/** What a language has of the library: this module is a part of each file that is not in English. */
import type { Catalog, Line, Passages, TranslatedGroup } from '../localization/catalog.js';
import { atLevel, passages } from '../localization/translation.js';
import { bare, listOf, some } from '../triage/own.js';
import type { GuideFile } from './file.js';

/** Lays the texts of a language over the English. What is not translated, or not checked as far as the publisher asks, stays English and is marked so. */
export const overlayOf =
  (about: { locale: string; dir: 'ltr' | 'rtl' }, group: TranslatedGroup): NonNullable<GuideFile['overlay']> =>
  (base, english, least, html) => {
    // The reader has asked for English, or the page for more than there is.
    if (base.locale !== about.locale || !base.passages) return null;
    const own = atLevel(about, [group], [english], least);
    if (!own.speaks) return null;
    return {
      ...base,
      words: bare({ ...base.words, ...own.words }),
      messages: bare({ ...base.messages, ...own.messages }),
      passages: beside(passages(about.dir, own.beside, html), base.passages, (text) => own.beside.has(text)),
      isPartlyEnglish: own.incomplete && !/^en/.test(about.locale),
    };
  };

/** The texts of the library, and those that the element has besides. */
function beside(ours: Passages, theirs: NonNullable<Catalog['passages']>, isOurs: (text: string) => boolean): Passages {
  const of = (line: Line) => (some(listOf(line), isOurs) ? ours : theirs);
  return {
    dress: (root) => theirs.dress(root),
    say: (line) => of(line).say(line),
    put: (element, line) => of(line).put(element, line),
    plain: (line) => of(line).plain(line),
    withValue: (text, value) => of(text).withValue(text, value),
  };
}
