// Texts stand by screen, in the order in which they are read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadContent } from '../../scripts/content/load.ts';
import { compile, standing } from '../../scripts/i18n/compile.ts';
import { readLanguage } from '../../scripts/i18n/language-file.ts';
import { isEnglish, shipped } from '../../scripts/i18n/languages.ts';
import { reading } from '../../scripts/i18n/reading.ts';
import { byScreen, screensOf } from '../../scripts/i18n/screens.ts';
import { sourceUnits } from '../../scripts/i18n/source-units.ts';
import { withDifferences } from '../../scripts/i18n/status.ts';

const content = loadContent();
const source = sourceUnits(content);
const find = (id: string) => source.find((unit) => unit.id === id)!;

describe('A screen', () => {
  it('is known for every text', () => {
    assert.deepEqual(
      source.filter(({ screen }) => screen === screensOf(content).at(-1)!.name).map(({ id }) => id),
      [],
    );
  });

  it('has its texts in the same order wherever their code stands', () => {
    const moved = [...source].filter(({ id }) => id.startsWith('interface.')).reverse();
    const rest = source.filter(({ id }) => !id.startsWith('interface.'));
    assert.deepEqual(
      byScreen(content, [...rest, ...moved]).flatMap(([, units]) => units.map(({ id }) => id)),
      source.map(({ id }) => id),
    );
  });

  it('that decides comes before others', () => {
    const names = [...new Set(source.map(({ screen }) => screen))];
    assert.match(names[0]!, /emergency line/);
    assert.match(names[1]!, /call now/);
    assert.ok(
      names.findIndex((name) => name!.startsWith('Article')) > names.findIndex((name) => name === 'Result: emergency'),
    );
  });

  it('stands in the note of each of its texts, with what stands around the text', () => {
    const { around } = find('questions.screens.danger-now.why');
    assert.match(
      around!,
      /^Screen: Symptom check: Is any of these happening right now\?, 2 of \d+; before it stands “Is any/,
    );
    assert.match(around!, /, after it “Fighting for breath”\.$/);
    const xml = readFileSync('i18n/es.xlf', 'utf8');
    assert.match(xml, /<note from="als-widgets">SAFETY\. [^<]*Screen: Danger signs: call now, 1 of \d+; after it “/);
  });

  it('may be read through with its English, translations, notes and terms', () => {
    const text = reading('de', source, readLanguage('de').units, 'happening right now');
    assert.match(text, /^\n## Symptom check: Is any of these happening right now\?\n/);
    assert.match(
      text,
      /SAFETY questions\.screens\.danger-now\.signs\.confused\.text\n {4}English {6}Suddenly confused/,
    );
    assert.match(text, / {4}term {9}confusion: plötzlich verwirrt/);
    assert.doesNotMatch(text, /^## Article/m);
  });
});

describe('The safety mark', () => {
  it('covers answers, durations, and whatever else decides', () => {
    for (const id of [
      'interface.yes',
      'interface.no',
      'interface.not-sure',
      'questions.questions.change-duration.options.1-4-weeks.text',
      'questions.questions.breath-rest-or-flat.text@3',
      'article.sections.mind.blocks.suicide.text',
      'article.sections.what-else.blocks.list.list.neck',
      'rules.rules.U9.says',
      'rules.rules.P12.says',
      'advice.common.intended-purpose',
      'advice.dispositions.prompt.dont.medicine',
    ])
      assert.ok(find(id).safety, id);
  });

  it('puts no English beneath a single answer, which stands under its question', () => {
    for (const { id, source: english, beneath } of source)
      if (/^(yes|no|i am not sure|not sure)$/i.test(english)) assert.ok(!beneath, id);
    assert.ok(find('urgent-signs.signs.choking-now.text').beneath);
    assert.ok(!find('rules.rules.P1.says').beneath && find('rules.rules.P1.says').safety);
  });
});

describe('A kind of English', () => {
  for (const language of shipped.filter(({ locale }) => isEnglish(locale))) {
    const { locale } = language;
    it(`(${locale}) is no translation: nothing is told about one, nothing stands beneath it, no review is asked for`, () => {
      const { about, groups } = compile(
        language,
        content,
        source,
        standing(source, readLanguage(locale).units, []),
        [],
      );
      assert.deepEqual(about.notes, {});
      for (const { levels } of Object.values(groups)) assert.match(levels, /^[-c]+$/i);
      for (const { target } of readLanguage(locale).units.values())
        assert.doesNotMatch(target ?? '', /\b(color|behavior|counseling|neuron)\b/i);
    });

    it(`(${locale}) says on one page what it says otherwise`, () => {
      const page = readFileSync(`i18n/style/${locale}.md`, 'utf8');
      const plain = (text: string) => text.replace(/\s+/g, ' ');
      assert.equal(plain(page), plain(withDifferences(page, locale, source)));
    });
  }
});
