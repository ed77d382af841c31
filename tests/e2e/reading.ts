// How easy a text is to read, by two formulas.
import { fleschKincaid } from 'flesch-kincaid';
import type { Page } from 'playwright-core';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';

/** The texts of an element that are prose: without buttons, lists inside and addresses. */
export const textOf = (page: Page, tag: string, selector: string): Promise<string[]> =>
  page.locator(tag).evaluate(
    (element, css) =>
      [...element.shadowRoot!.querySelectorAll(css)]
        .map((e) => {
          const copy = e.cloneNode(true) as Element;
          copy.querySelectorAll('.more, ul, button, svg, a[href^=http]').forEach((m) => m.remove());
          return copy.textContent.replace(/\s+/g, ' ').trim();
        })
        .filter(Boolean),
    selector,
  );

interface Grade {
  fleschKincaid: number;
  smog: number;
  /** Words of the longest sentence. */
  most: number;
  longest: string;
}

/** Grades prose: each text is split into sentences, each sentence into words. */
export function grade(texts: readonly string[]): Grade {
  const found = { sentence: 0, word: 0, syllable: 0, polysillabicWord: 0 };
  let longest: string[] = [];
  let longestText = '';
  for (const text of texts)
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
      const words = [...new Intl.Segmenter('en', { granularity: 'word' }).segment(segment)].filter((w) => w.isWordLike);
      if (!words.length) continue;
      found.sentence++;
      found.word += words.length;
      if (words.length > longest.length) [longest, longestText] = [words.map((w) => w.segment), segment];
      for (const { segment: word } of words) {
        found.syllable += syllable(word);
        if (syllable(word) >= 3) found.polysillabicWord++;
      }
    }
  return { fleschKincaid: fleschKincaid(found), smog: smogFormula(found), most: longest.length, longest: longestText };
}

/** What is graded of each element. */
export const prose = {
  article: '.lead p, .block p, .block li, .block dd, .review p',
  signs: 'p:not(.word, .calls), li',
  start: 'p, legend, .answer span:not(.more)',
  result: '.result p:not(.word, .calls), .result li:not(.sources li)',
};
