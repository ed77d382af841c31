// The words of the library: easy, in both voices, and nothing that blames, hurries, promises or compares.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import { loadContent } from '../../scripts/content/load.ts';

const content = loadContent();
const banned =
  /\b(suffer\w*|victim|afflicted|wheelchair-bound|confined to|relentless|death sentence|hopeless|burden|battle|fight|brave|stay (positive|strong)|giving up hope|don.t (panic|worry)|rest assured|simply|obviously|easily|click|tap|see (below|above)|AI|killer|accurate|medically approved|nothing (more )?(can|to) be done|at least|closure|move on|affairs in order|life expectancy|median|starve|suffocate|slip away|miracle|wonder drug|terminal|aggressive|too late|must|you should have|months to live|years to live)\b/i;

const wordsIn = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].flatMap((part) =>
    part.isWordLike ? [part.segment] : [],
  );
const sentencesIn = (text: string) =>
  [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);

describe('A topic of the library', () => {
  for (const [id, topic] of Object.entries(content['als/guide'])) {
    const { title, closed = '', opening, know, do: steps, ask, countries = {} } = topic;
    const main = [opening, ...Object.values(know), ...Object.values(steps), ...Object.values(ask)];
    it(`(${id}) has 240 to 320 words that are easy to read, to the reader and to a carer`, () => {
      for (const voice of ['text', 'carer'] as const) {
        const texts = main.map((said) => said[voice] ?? said.text);
        const counts = { sentence: 0, word: 0, syllable: 0, polysillabicWord: 0 };
        for (const sentence of texts.flatMap(sentencesIn)) {
          const words = wordsIn(sentence);
          if (!words.length) continue;
          counts.sentence++;
          counts.word += words.length;
          for (const word of words) {
            counts.syllable += syllable(word);
            if (syllable(word) >= 3) counts.polysillabicWord++;
          }
        }
        assert.ok(counts.word >= 240 && counts.word <= 320, `${voice}: ${counts.word} words`);
        assert.ok(fleschKincaid(counts) <= 8, `${voice}: Flesch-Kincaid ${fleschKincaid(counts).toFixed(1)}`);
        assert.ok(smogFormula(counts) <= 10, `${voice}: SMOG ${smogFormula(counts).toFixed(1)}`);
      }
    });
    it(`(${id}) has short sentences, and no phrase that frightens, blames or lulls`, () => {
      const all = [...main, ...Object.values(countries)].flatMap(({ text, carer = '' }) => [text, carer]);
      for (const text of [title, closed, ...all]) {
        assert.doesNotMatch(text, banned);
        for (const sentence of sentencesIn(text)) assert.ok(wordsIn(sentence).length <= 25, sentence);
      }
    });
  }
});
