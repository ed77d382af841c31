// Terms of everyday life: what counts as one, and renderings that readers took for something else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { loadContent } from '../../scripts/content/load.ts';
import { checkTerms } from '../../scripts/i18n/check.ts';
import { glossary, hasTerm, sayingOf, termsLost } from '../../scripts/i18n/glossary.ts';
import { languages } from '../../scripts/i18n/languages.ts';
import { sourceUnits } from '../../scripts/i18n/source-units.ts';

const source = sourceUnits(loadContent());
const everyday = glossary.slice(
  0,
  glossary.findIndex(({ en }) => en === 'amyotrophic lateral sclerosis (ALS)'),
);
const lost = (locale: string, english: string, target: string) => termsLost(locale, 'a.b', english, target).join();

describe('A term of everyday life', () => {
  for (const { locale } of languages)
    it(`is in the glossary in ${locale}, and what the glossary says counts as the term`, () => {
      for (const term of [...everyday, glossary.find(({ en }) => en === 'muscle weakness')!]) {
        const said = sayingOf(term, locale);
        assert.ok(said, term.en);
        const english = source.find((unit) => hasTerm(term, unit.source));
        assert.ok(english, `${term.en} is in no English text`);
        assert.ok(!lost(locale, english.source, said).includes(`“${term.en}”`), `${term.en}: ${said}`);
      }
    });

  // Each was really found in a translation, and each could have changed what a reader does.
  const taken: { [locale: string]: readonly [english: string, right: string, wrong: string][] } = {
    es: [
      ['New numbness', 'Adormecimiento reciente', 'Pérdida nueva de sensibilidad'],
      ['lying flat', 'al tumbarse sin almohada', 'al acostarse en horizontal'],
    ],
    fr: [
      ['Coughing or choking on food', 'Vous toussez ou avalez de travers', 'Toux ou étouffement en mangeant'],
      ['A symptom check', 'Un questionnaire sur les symptômes', 'Une évaluation des symptômes'],
    ],
    de: [
      ['Muscle weakness', 'Muskelschwäche', 'Schwäche'],
      ['A danger sign', 'Ein Alarmzeichen', 'Ein Gefahrenzeichen'],
      ['A choking attack', 'Schweres Verschlucken', 'Ein Erstickungsanfall'],
    ],
    it: [
      ['One side of the face drooping', 'Un lato del viso che cade', 'Viso cadente da un lato'],
      ['A drooping eyelid', 'Una palpebra cadente', 'Una palpebra che si abbassa'],
    ],
    'pt-BR': [
      ['Muscle weakness', 'Fraqueza muscular', 'Fraqueza'],
      ['A crisis line', 'Uma linha de apoio emocional', 'Uma linha de apoio em crise'],
    ],
    ar: [
      ['Suddenly confused', 'ارتباك مفاجئ', 'تشوش ذهني مفاجئ'],
      ['lying flat', 'عند الاستلقاء على الظهر', 'عند الاستلقاء بشكل مستوٍ'],
    ],
    'zh-Hans': [['Suddenly confused', '突然神志不清', '突然意识混乱']],
    'zh-Hant': [['A danger sign', '危險徵兆', '危險標誌']],
    ja: [
      ['Numbness', '感覚の鈍さ', 'しびれ'],
      ['A choking attack', '食べ物などをのどに詰まらせた', 'のどが詰まる発作'],
      ['Suddenly confused', '急に様子がおかしくなった', '突然の意識の混乱'],
    ],
    ko: [['Muscle weakness', '근력 저하', '무기력']],
    hi: [
      ['Muscle weakness', 'मांसपेशियों की कमज़ोरी', 'कमज़ोरी'],
      ['A choking attack', 'खाना गले में अटक जाना', 'दम घुटने का दौर'],
      ['Suddenly confused', 'अचानक होश-हवास ठीक न रहना', 'अचानक मानसिक भ्रम'],
    ],
  };
  for (const [locale, rows] of Object.entries(taken))
    for (const [english, right, wrong] of rows)
      it(`“${english}” in ${locale} is “${right}”, and not “${wrong}”`, () => {
        assert.equal(lost(locale, english, right), '');
        assert.match(lost(locale, english, wrong), /does not say “/);
      });

  it('is told with what to write; the words of a sentence may be inflected', () => {
    assert.match(lost('de', 'Your muscle weakness', 'Ihre Schwäche'), /Muskelschwäche \(nachlassende Kraft\)/);
    assert.equal(lost('es', 'Drooping eyelids', 'Párpados que se han caído'), '');
    assert.equal(lost('de', 'A neurologist', 'Eine Neurologin'), '');
  });

  it('is looked for in every translation, and in none that is not there yet', () => {
    const unit = { id: 'a.b', source: 'Muscle weakness', note: '', safety: false };
    assert.equal(checkTerms('de', unit, 'Schwäche').length, 1);
    assert.deepEqual(checkTerms('de', unit, null), []);
  });

  it('that a text rightly says in other words is in the glossary with that text and the reason', () => {
    for (const { en, otherwise = {} } of glossary)
      for (const [locale, texts] of Object.entries(otherwise))
        for (const [id, reason] of Object.entries(texts)) {
          assert.ok(
            languages.some((one) => one.locale === locale) && source.some((unit) => unit.id === id),
            `${en} ${id}`,
          );
          assert.ok(reason.trim(), `${en} ${id}`);
        }
  });
});

it('Every language has a page of its own rules', () => {
  for (const { locale } of languages) {
    const page = readFileSync(`i18n/style/${locale}.md`, 'utf8');
    for (const rule of ['Address', 'The person who is cared for', 'In an emergency', 'Typography', 'Traps'])
      assert.ok(page.includes(rule), `${locale}: ${rule}`);
  }
});
