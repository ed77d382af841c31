// What a translator is told, and mistranslations that were really found somewhere.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadContent } from '../../scripts/content/load.ts';
import { checkLanguage, checkText, numbersIn } from '../../scripts/i18n/check.ts';
import { readLanguage } from '../../scripts/i18n/language-file.ts';
import { shipped } from '../../scripts/i18n/languages.ts';
import { sourceUnits } from '../../scripts/i18n/source-units.ts';
import type { Translation } from '../../scripts/i18n/xliff.ts';

const unit = (source: string, safety = false) => ({ id: 'a.b', source, note: '', safety });
const wrong = (locale: string, source: string, target: string | null, safety = false) =>
  checkText(locale, unit(source, safety), target).join('; ');

describe('A translation', () => {
  const source = sourceUnits(loadContent());
  for (const { locale } of shipped)
    it(`into ${locale} passes every check`, () => {
      assert.deepEqual(
        checkLanguage(locale, source, readLanguage(locale)).filter(({ isWarning }) => !isWarning),
        [],
      );
    });

  it('of a safety text must be there; of another it may wait', () => {
    assert.match(wrong('es', 'Call now', null, true), /has no translation\. It is a safety text/);
    assert.equal(wrong('es', 'Sources', null), '');
    assert.match(wrong('es', 'Sources', ' '), /is empty/);
  });

  it('keeps every placeholder, wherever it stands', () => {
    assert.equal(wrong('es', 'Call {number} now', 'Llame ahora al {number}'), '');
    assert.match(wrong('es', 'Call {number} now', 'Llame ahora al 112'), /must have \{number\}; it has none/);
    assert.match(wrong('es', 'Step {0} of {1}', 'Paso {0} de {0}'), /must have \{0\} \{1\}; it has \{0\} \{0\}/);
  });

  it('keeps every number, also in the digits of its script', () => {
    for (const [locale, target] of [
      ['ar', 'خلال آخر ٧ أيام، أو 8 ساعات'],
      ['hi', 'पिछले ७ दिनों में, या ८ घंटे'],
      ['es', 'en los últimos 7 días u 8 horas'],
    ] as const)
      assert.equal(wrong(locale, 'in the last 7 days, or 8 hours', target), '', locale);
    assert.deepEqual(numbersIn('۱۲۳ و ۴'), ['123', '4']);
    assert.deepEqual(numbersIn('33.000 von 100 000, 1,00,000 und {0}'), ['100000', '100000', '33000']);
    assert.deepEqual(numbersIn('100\u00a0000, 33\u202f000, 10万, 3 लाख, 1万5000'), [
      '100000',
      '100000',
      '15000',
      '300000',
      '33000',
    ]);
    assert.equal(wrong('ar', 'within 2 weeks', 'خلال أسبوعين'), '');
    for (const target of ['de 8 h à 17 h', 'de 8 h à 5 h de l’après-midi'])
      assert.equal(wrong('fr', '8 am to 5 pm', target), '');
    assert.match(wrong('fr', '8 am to 5 pm', 'de 8 h à 18 h'), /the English says 5, .*the translation says 18/);
    assert.equal(wrong('de', '9 am to 4.30 pm', '9 bis 16.30 Uhr'), '');
    assert.match(wrong('ar', 'within 2 weeks', 'خلال أسابيع'), /the English says 2/);
    assert.match(wrong('es', 'within 24 hours', 'en un día'), /the English says 24, the translation does not/);
    assert.match(wrong('es', 'within hours', 'en 2 horas'), /the translation says 2, the English does not/);
  });

  it('has its letters: what a spreadsheet saved in another encoding has lost them', () => {
    for (const lost of ['????? ?? ??? ????', 'Atr\ufffds', '?????'])
      assert.match(wrong('hi', 'Call now', lost), /has lost its letters/);
    assert.equal(wrong('zh-Hans', 'Relyvrio', 'Relyvrio'), '');
    assert.equal(wrong('es', '{0}: {1}', '{0}: {1}'), '');
  });

  it('of a safety text is not that of another, unless both say the same in English', () => {
    const told = (one: string, other: string) =>
      checkLanguage('es', [unit(one, true), { ...unit(other, true), id: 'c' }], {
        units: new Map([
          ['a.b', { source: one, target: 'Fiebre' }],
          ['c', { source: other, target: 'Fiebre' }],
        ]),
        twice: [],
      }).map(({ id, message }) => `${id} ${message.split('\n')[0]!}`);
    assert.deepEqual(told('A fever or a cough', 'Fever or cough'), []);
    assert.deepEqual(told('Choking', 'Fainting'), [
      'a.b is the same as c, whose English is another: Fainting.',
      'c is the same as a.b, whose English is another: Choking.',
    ]);
  });

  it('is plain text, without markup, entities or loose direction controls', () => {
    assert.match(wrong('fr', 'Back', '<b>Retour</b>'), /has markup/);
    assert.match(wrong('fr', 'Back', 'Retour &gt;'), /has markup or an entity/);
    assert.match(wrong('ar', 'Call now', 'اتصل \u2066الآن'), /direction controls/);
    assert.match(wrong('ar', 'Call now', 'اتصل \u202eالآن'), /direction controls/);
    assert.equal(wrong('ar', 'Call now', 'اتصل \u2066الآن\u2069'), '');
  });

  it('is in the script of its language', () => {
    assert.match(wrong('ar', 'Get help today', 'Obtenga ayuda'), /not written in the script of the language \(Arab\)/);
    assert.match(wrong('zh-Hans', 'Get help today', '請立即求醫，不要等待'), /\(Hans\)/);
    assert.match(wrong('hi', 'Get help today', 'aaj hi madad lein'), /\(Deva\)/);
    assert.equal(wrong('ar', 'EMG (electromyography)', 'تخطيط كهربائية العضل (EMG)'), '');
    assert.match(wrong('es', 'Do not wait for the change', 'Do not wait for the change'), /is the same as the English/);
  });

  // Renderings from term lists and pages, TICO-19, HPO (machine drafts), MSD Manual and others.
  const found: readonly [locale: string, source: string, target: string, says: string][] = [
    ['ko', 'a ventilator', '환풍기', 'an air fan'],
    ['he', 'a ventilator', 'מאוורר', 'an air fan'],
    ['zh-Hant', 'a ventilator', '通風機', 'an air fan'],
    ['uk', 'a ventilator', 'вентилятор', 'an air fan'],
    ['vi', 'mechanical ventilation', 'hệ thống thông gió', 'airing a building'],
    ['zh-Hant', 'mechanical ventilation', '機械通風', 'airing a building'],
    ['ru', 'intubation', 'инкубация', 'incubation'],
    ['uk', 'viral pneumonia', 'вірусна пандемія', 'viral pandemic'],
    ['de', 'respiratory failure', 'Atemstillstand', 'respiratory arrest'],
    ['de', 'aspiration', 'Absaugung', 'suctioning'],
    ['it', 'drooling', 'Sbavatura', 'a smudge'],
    ['ja', 'reduced nerve conduction velocity', '神経活動電位の振幅減少', 'reduced amplitude'],
    ['hi', 'fasciculation', 'आकर्षण', 'attraction'],
    ['hi', 'weak and wasted muscles', 'कमजोर और बेकार', 'useless'],
    ['de', 'people known to have ALS', 'bekannte Überträger', 'people who transmit an illness'],
    ['vi', 'amyotrophic lateral sclerosis', 'xơ cứng teo cơ một bên', 'one-sided'],
    ['zh-Hans', 'muscle weakness', '重症肌无力', 'myasthenia gravis'],
  ];
  for (const [locale, source_, target, says] of found)
    it(`of “${source_}” is not “${target}” in ${locale}: that says ${says}`, () => {
      assert.ok(wrong(locale, source_, target).includes(`says “`) && wrong(locale, source_, target).includes(says));
    });
  it('may say myasthenia gravis where the English does', () => {
    assert.equal(wrong('zh-Hans', 'Myasthenia gravis', '重症肌无力'), '');
  });

  it('of a whole language has each text once, and no other', () => {
    const one = [unit('Back'), { ...unit('Call now', true), id: 'c' }];
    const units = new Map<string, Translation>([
      ['a.b', { source: 'Go back', target: 'Atrás' }],
      ['x', { source: 'Old', target: 'Viejo' }],
    ]);
    const told = checkLanguage('es', one, { units, twice: ['a.b'] }).map(
      ({ id, message }) => `${id} ${message.split('\n')[0]!}`,
    );
    assert.deepEqual(told, [
      'a.b is in the file twice. Keep one',
      'x is not a text of this project. Run npm run i18n:extract',
      'a.b was made from another English text. Run npm run i18n:extract.',
      'c is not in the file. Run npm run i18n:extract',
    ]);
  });
});
