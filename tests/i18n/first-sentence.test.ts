import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readLanguage } from '../../scripts/i18n/language-file.ts';
import { shipped } from '../../scripts/i18n/languages.ts';
import { loadContent } from '../../scripts/content/load.ts';
import { units } from '../../scripts/content/units.ts';
import { firstSentence } from '../../src/localization/first-sentence.ts';

const english = units(loadContent()).flatMap(({ id, text }) => (id.startsWith('article.') ? text : []));

for (const locale of ['en', ...shipped.map((language) => language.locale)])
  it(`a statement of the article is never cut in the middle of a sentence where its sources name it: ${locale}`, () => {
    const texts =
      locale === 'en'
        ? english
        : [...readLanguage(locale).units].flatMap(([id, { target }]) => (id.startsWith('article.') && target) || []);
    assert.ok(texts.length > 100);
    const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
    for (const text of texts) {
      const ends = [...sentences.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length);
      assert.ok(ends.includes(firstSentence(text).length), firstSentence(text));
      assert.ok(firstSentence(text).length <= (ends[1] ?? ends[0]!), text);
    }
  });
