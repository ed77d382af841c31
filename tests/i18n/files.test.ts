// Language files, the ledger and the sheets: what goes out to translators and comes back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import xliff12ToJs from 'xliff/xliff12ToJs';
import jsToXliff12 from 'xliff/jsToXliff12';
import { loadContent } from '../../scripts/content/load.ts';
import { shipped } from '../../scripts/i18n/languages.ts';
import { hashOf, levelOf, type Signing } from '../../scripts/i18n/ledger.ts';
import { csvSheet, filledRows } from '../../scripts/i18n/sheet.ts';
import { sourceUnits } from '../../scripts/i18n/source-units.ts';
import { withTable } from '../../scripts/i18n/status.ts';
import { readXliff, writeXliff, type Translation } from '../../scripts/i18n/xliff.ts';
import { optionalSections, sections } from '../../src/publisher/words/definition.ts';

const source = sourceUnits(loadContent());

describe('A language file', () => {
  for (const { locale } of shipped)
    it(`in ${locale} survives an independent reader and writer of XLIFF with every text, placeholder and note`, async () => {
      const xml = readFileSync(`i18n/${locale}.xlf`, 'utf8');
      const ours = readXliff(xml, 'ours').units;
      const theirs = (await xliff12ToJs(xml)) as { resources: { [file: string]: { [id: string]: { note?: string } } } };
      const seen = Object.values(theirs.resources)[0]!;
      assert.deepEqual(Object.keys(seen), [...ours.keys()]);
      for (const id of Object.keys(seen)) assert.ok(seen[id]!.note?.length, id);
      const again = readXliff(await jsToXliff12(theirs, { indent: '' }), 'theirs').units;
      assert.equal(again.size, ours.size);
      for (const [id, { source, target }] of ours) {
        assert.equal(again.get(id)!.source, source);
        assert.equal(again.get(id)!.target, target);
      }
    });

  it('has its texts by screen, as npm run i18n:extract puts them', () => {
    const inOrder = source.map(({ id }) => id);
    for (const { locale } of shipped)
      assert.deepEqual(
        [...readXliff(readFileSync(`i18n/${locale}.xlf`, 'utf8'), locale).units.keys()],
        inOrder,
        locale,
      );
  });

  it('is read as editors save it: with marks, groups, comments and CDATA', () => {
    const body = (unit: string) =>
      `<xliff version="1.2"><file><body><group id="g">${unit}</group></body></file></xliff>`;
    const { units } = readXliff(
      body(
        '<trans-unit id="a"><source>Call <x id="0"/> now</source><!-- seen --><target>Llame <mrk mtype="seg"><g id="1">ahora</g></mrk> al <ph id="0">x</ph><![CDATA[.]]></target><alt-trans><target>other</target></alt-trans></trans-unit><trans-unit id="b"><source>Back</source><target/></trans-unit>',
      ),
      'editor.xlf',
    );
    assert.deepEqual(units.get('a'), { source: 'Call {0} now', target: 'Llame ahora al {0}.' });
    assert.equal(units.get('b')!.target, '');
    assert.throws(() => readXliff('<xliff version="2.0"/>', 'new.xlf'), /new\.xlf: this is not XLIFF 1\.2/);
    assert.throws(() => readXliff('<xliff', 'cut.xlf'), /cut\.xlf: this is not well-formed XML/);
  });

  it('keeps signs that XML has a meaning for', () => {
    const unit = { source: 'a < b & "c"', target: 'x > y', note: '<&>', state: 'translated' };
    const { units } = readXliff(writeXliff('es', new Map([['a', unit]])), 'x');
    assert.deepEqual(units.get('a'), { source: unit.source, target: unit.target });
  });
});

describe('The level of a translation', () => {
  const signing = (level: Signing['level'], source: string, target: string): Signing => ({
    level,
    who: 'A',
    role: 'r',
    date: '2026-11-24',
    units: { a: hashOf(source, target) },
  });
  const level = (ledger: Signing[], source: string, found: Translation | undefined) =>
    levelOf(ledger, 'a', source, found);

  it('is the highest that somebody stands for, and holds while neither text changes', () => {
    const ledger = [signing('machine', 'E', 'T'), signing('reviewed', 'E', 'T')];
    assert.equal(level(ledger, 'E', { source: 'E', target: 'T' }), 'reviewed');
    assert.equal(level([...ledger, signing('clinical', 'E', 'T')], 'E', { source: 'E', target: 'T' }), 'clinical');
    // The English has changed: it is stale, whoever signed it.
    assert.equal(level(ledger, 'E2', { source: 'E2', target: 'T', before: { source: 'E', target: 'T' } }), 'stale');
    // The translation has changed, and nobody stands for it.
    assert.equal(level(ledger, 'E', { source: 'E', target: 'T2' }), 'machine');
    assert.equal(level(ledger, 'E', undefined), 'missing');
    assert.equal(level([], 'E', { source: 'E', target: 'T' }), 'machine');
  });
});

describe('A sheet', () => {
  const two = [
    { id: 'a', source: 'Call, "now"', note: 'n', safety: true },
    { id: 'b', source: 'Back', note: 'n', safety: false },
  ];
  const found = {
    texts: new Map([['a', { source: 'Call, "now"', target: '=Llame' }]]),
    levels: new Map(),
  };
  const sheet = csvSheet(two, found);
  const rows = (csv: string, now = found) =>
    [...filledRows(csv, 'x.csv', two, now)].map(([id, { correction, changed }]) => [
      id,
      changed ? 'has changed since' : correction,
    ]);
  const filled = sheet.replace(/(\nb,.*),/, '$1,"Atrás, ya"');

  it('comes back with its corrections, whatever a spreadsheet does to signs, columns and lines', () => {
    assert.deepEqual(rows(sheet), [
      ['a', ''],
      ['b', ''],
    ]);
    const expected = [
      ['a', ''],
      ['b', 'Atrás, ya'],
    ];
    assert.deepEqual(rows(filled), expected);
    // As spreadsheets of many countries save it; and with the columns in another order, two of them gone.
    const { data } = Papa.parse<{ [column: string]: string }>(filled.slice(1), { header: true });
    assert.deepEqual(rows(Papa.unparse(data, { delimiter: ';', newline: '\n', quotes: true })), expected);
    assert.deepEqual(rows(Papa.unparse(data, { columns: ['correction', 'id', 'version'] })), expected);
  });

  it('holds no formula', () => {
    assert.match(sheet, /,"'=Llame",/);
  });

  it('is refused where it is no sheet; of other texts than there are today it says so', () => {
    assert.throws(
      () => rows('id,text\na,b'),
      /x\.csv: expected the columns that .* writes\. Missing: version, correction/,
    );
    assert.throws(() => rows(filled + filled.split('\n').at(-1)!.replace(/^/, '\r\n')), /b is there twice/);
    const later = { ...found, texts: new Map([['a', { source: 'Call, "now"', target: 'Llame ya' }]]) };
    assert.deepEqual(rows(filled, later), [
      ['a', 'has changed since'],
      ['b', 'Atrás, ya'],
    ]);
  });
});

describe('The languages that are shipped', () => {
  it('are all on the page of languages of the demo, by their own name', () => {
    const page = readFileSync('demo/languages.html', 'utf8');
    for (const { locale, name } of shipped)
      assert.ok(
        new RegExp(`<button type="button" lang="${locale}"[^>]*>${name.replace(/[()]/g, '\\$&')}</button>`).test(page),
        locale,
      );
  });

  it('are all in the table of the README, which is up to date', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.equal(readme.replace(/ +|-+/g, ' '), withTable(readme, source).replace(/ +|-+/g, ' '));
  });
});

describe('The sections that a publisher may hide', () => {
  it('say nothing that matters for safety, and all that do may have more added', () => {
    const ofArticle = Object.keys(loadContent()['als/article.yaml'].sections);
    const forSafety = new Set(
      source.flatMap(({ id, safety }) => (safety ? (/^article\.sections\.([^.]+)/.exec(id)?.[1] ?? []) : [])),
    );
    const mayHide = ofArticle.filter((id) => !forSafety.has(id));
    assert.deepEqual([...optionalSections].sort(), [...mayHide, 'organizations', 'glossary'].sort());
    assert.deepEqual([...sections].sort(), [...ofArticle, 'organizations', 'glossary', 'sources'].sort());
  });
});
