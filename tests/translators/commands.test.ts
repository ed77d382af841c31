// The commands of translation (`npm run i18n:…`), each in a copy of the project.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadContent } from '../../scripts/content/load.ts';
import { sourceUnits } from '../../scripts/i18n/source-units.ts';
import { projectCopy } from './project-copy.ts';

const source = sourceUnits(loadContent());

describe('The commands', () => {
  const { copy, run, read } = projectCopy('en-GB');

  it('leave a language file as it is while the English is the same', () => {
    const before = read('i18n/en-GB.xlf');
    run('extract');
    assert.equal(read('i18n/en-GB.xlf'), before);
  });

  it('take a filled sheet in, and record who stands for it', () => {
    run('sheet', 'en-GB');
    const csv = read('i18n/sheets/en-GB.csv');
    const row = csv.split('\r\n').find((line) => line.startsWith('interface.back,'))!;
    writeFileSync(join(copy, 'filled.csv'), csv.replace(row, `${row}Go back`));
    assert.match(
      run('accept', 'en-GB', 'filled.csv', '--who', 'Ada', '--role', 'translator', '--date', '2027-03-01'),
      /1 texts changed; 1 of \d+ are now recorded as draft/,
    );
    assert.match(
      read('i18n/en-GB.xlf'),
      /<trans-unit id="interface\.back">\s+<source>Back<\/source>\s+<target state="translated">Go back<\/target>/,
    );
    assert.match(read('i18n/reviews/en-GB.json'), /"who": "Ada"/);
  });

  it('sign with a sheet what stands in it, and nothing else', () => {
    run('sheet', 'en-GB');
    const lines = read('i18n/sheets/en-GB.csv').split('\r\n');
    writeFileSync(join(copy, 'three.csv'), lines.slice(0, 4).join('\r\n'));
    const signed = run(
      'accept',
      'en-GB',
      'three.csv',
      '--level',
      'clinical',
      '--who',
      'Dr. Ada',
      '--role',
      'neurologist',
    );
    assert.match(signed, /0 texts changed; 3 of \d+ are now recorded as clinical/);
    assert.throws(
      () => run('accept', 'en-GB', 'filled.csv', '--who', 'Ada', '--role', 'translator'),
      /interface\.back has changed since this sheet was made/,
    );
  });

  it('sign with an XLIFF file what it calls done, and say what else is in it', () => {
    const [done, open] = ['emergency', 'prompt'].map((name) => `urgent-signs.cards.${name}.heading`);
    const before = read('i18n/en-GB.xlf');
    const at = before.indexOf(`<trans-unit id="${done}">`);
    writeFileSync(
      join(copy, 'reviewed.xlf'),
      before.slice(0, at) +
        before
          .slice(at)
          .replace('id=', 'approved="yes" id=')
          .replace(/state="[^>]*"/, 'state="final"'),
    );
    const said = run('accept', 'en-GB', 'reviewed.xlf', '--level', 'reviewed', '--who', 'Ada', '--role', 'nurse');
    assert.match(said, /0 texts changed; 1 of \d+ are now recorded as reviewed/);
    assert.match(
      said,
      /reviewed\.xlf: \d{3,4} texts are left as they are, and not signed: the file does not call them done/,
    );
    assert.match(read('i18n/en-GB.xlf'), new RegExp(`id="${done}" approved="yes"`));
    assert.match(read('i18n/en-GB.xlf'), new RegExp(`id="${open}">`));
  });

  it('sign a language, and void the signature of a text whose English changes, with both texts kept', () => {
    run('accept', 'en-GB', '--level', 'clinical', '--who', 'An Association', '--role', 'neurologist');
    assert.match(read('i18n/en-GB.xlf'), /<trans-unit id="article\.title" approved="yes">/);
    const article = read('content/als/article.yaml');
    writeFileSync(
      join(copy, 'content/als/article.yaml'),
      article.replace('title: ALS (motor neurone disease)', 'title: ALS and MND'),
    );
    assert.throws(
      () => run('check'),
      /i18n\/en-GB\.xlf: article\.title was made from another English text\. Run npm run i18n:extract/,
    );
    run('extract');
    assert.match(
      read('i18n/en-GB.xlf'),
      /<trans-unit id="article\.title">\s+<source>ALS and MND<\/source>\s+<target state="needs-review-translation">Motor neurone disease \(MND\)<\/target>\s+<alt-trans alttranstype="previous-version">\s+<source>ALS \(motor neurone disease\)<\/source>\s+<target>Motor neurone disease \(MND\)<\/target>/,
    );
    // The library is counted apart.
    const counted = source.filter(({ id }) => !id.startsWith('guide.'));
    const signed = String.raw`\| ${counted.length - 1} \(\d+\) \|  \|  \| 1 \(0\) \|`;
    assert.match(run('status'), new RegExp(`\`en-GB\`.*${signed}`));
    run('extract');
    assert.match(read('i18n/en-GB.xlf'), /<source>ALS \(motor neurone disease\)<\/source>/);
  });

  it('refuse what a check finds, and a signature without a name', () => {
    assert.throws(() => run('accept', 'en-GB', '--level', 'reviewed'), /say who stands for it/);
    const xliff = read('i18n/en-GB.xlf').replace(
      /(<trans-unit id="interface.call-number"[\s\S]*?<target[^>]*>)[\s\S]*?(<\/target>)/,
      '$1Call us$2',
    );
    writeFileSync(join(copy, 'back.xlf'), xliff);
    assert.throws(
      () => run('accept', 'en-GB', 'back.xlf', '--who', 'Ada', '--role', 'translator'),
      /interface\.call-number must have \{0\}; it has none/,
    );
    assert.throws(() => run('sheet', 'xx'), /expected a language of i18n\/locales\.json/);
    assert.throws(() => run('accept', 'en-GB', '--who', 'Ada', '--role', 'translator'), /--level: expected/);
    writeFileSync(join(copy, 'fr.xlf'), xliff.replace('target-language="en-GB"', 'target-language="fr"'));
    assert.throws(
      () => run('accept', 'en-GB', 'fr.xlf', '--who', 'Ada', '--role', 'translator'),
      /this is a file in "fr"\. Expected: en-GB/,
    );
  });

  it('keep the translation of a text that is gone', () => {
    const glossary = read('content/als/glossary.yaml');
    const entry = /\nfasciculation:.*/.exec(glossary)![0];
    writeFileSync(join(copy, 'content/als/glossary.yaml'), glossary.replace(entry, ''));
    assert.match(run('extract'), /texts are gone from the English; kept in i18n\/retired\/en-GB\.json/);
    assert.match(read('i18n/retired/en-GB.json'), /"glossary\.[\w.-]*fasciculation/);
    assert.doesNotMatch(read('i18n/en-GB.xlf'), /id="glossary\.[\w.-]*fasciculation/);
  });
});
