// A translator's round trip in a real tool: Debian's Translate Toolkit reads our file, edits it, writes it, and we take it in.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readXliff } from '../../scripts/i18n/xliff.ts';
import { projectCopy } from './project-copy.ts';

const { copy, run, read } = projectCopy('es');
const at = (name: string) => join(copy, name);
const outOf = (name: string) => readXliff(read('i18n/es.xlf'), name).units;
type Edit = [id: string, step: string, ...value: (string | boolean)[]];

/** The Spanish file as the toolkit writes it after these edits. Debian's packages are the system's Python's. */
function edited(name: string, edits: Edit[], encoding = 'utf-8') {
  execFileSync('/usr/bin/python3', ['tests/translators/edit.py', at('i18n/es.xlf'), at(name), encoding], {
    input: JSON.stringify(edits),
  });
  return name;
}
const accept = (file: string, ...more: string[]) =>
  run('accept', 'es', file, '--who', 'Ada', '--role', 'translator', ...more);
const refused = (file: string) => {
  try {
    accept(file);
  } catch (error) {
    return String((error as { stderr?: string }).stderr);
  }
  return 'taken';
};

describe('Translate Toolkit', () => {
  it('brings a file back as it was, where nobody has touched it', () => {
    const before = read('i18n/es.xlf');
    const said = accept(edited('same.xlf', []));
    assert.match(said, /0 texts changed; 0 of \d+ are now recorded as draft/);
    assert.match(said, /same\.xlf: \d+ texts are left as they are: just as our file sent them out/);
    assert.match(said, /nothing of it was taken\. Is it the file that was worked on\?/);
    assert.equal(read('i18n/es.xlf'), before);
  });

  it('keeps edits and places for numbers; the English that it filled in and what was cleared is left', () => {
    const none = outOf('ours').get('interface.none')!.target;
    const said = accept(
      edited('draft.xlf', [
        ['interface.call-number', 'rich', 'Llame al ', '0'],
        ['interface.no-voice', 'target', 'Si no le sale la voz:'],
        ['interface.none', 'target', 'None of these'],
        ['interface.none', 'state', 'new'],
        ['interface.none', 'markapproved', false],
        ['urgent-signs.cards.emergency.after', 'clear'],
      ]),
    );
    assert.match(said, /2 texts changed; 2 of \d+ are now recorded as draft/);
    assert.match(
      said,
      /1 text is left as it is: not translated yet \(still the English\)[^\n]*\n {4}interface\.none\n/,
    );
    assert.match(
      said,
      /\d+ texts are left as they are: not translated yet \(empty\)[^\n]*\n {4}urgent-signs\.cards\.emergency\.after\n/,
    );
    const units = outOf('after');
    assert.equal(units.get('interface.call-number')!.target, 'Llame al {0}');
    assert.equal(units.get('interface.no-voice')!.target, 'Si no le sale la voz:');
    assert.equal(units.get('interface.none')!.target, none);
    run('check');
  });

  it('is read as its library writes UTF-16', () => {
    const said = accept(edited('utf16.xlf', [['interface.none', 'target', 'Ninguna señal']], 'utf-16'));
    assert.equal(readFileSync(at('utf16.xlf')).subarray(0, 2).toString('hex'), 'fffe');
    assert.match(said, /1 texts changed; 1 of \d+ are now recorded as draft/);
    assert.equal(outOf('after').get('interface.none')!.target, 'Ninguna señal');
  });

  it('signs what was approved in it, and nothing that it calls fuzzy or has not been opened', () => {
    const file = edited('review.xlf', [
      ['urgent-signs.cards.emergency.after', 'target', 'Diga si le cuesta hablar. No conduzca.'],
      ['advice.dispositions.emergency.dont.drive', 'target', 'No conduzca.'],
      ['advice.dispositions.emergency.dont.drive', 'markfuzzy', true],
      ['advice.dispositions.emergency.dont.wait', 'markreviewneeded', true],
    ]);
    const said = accept(file, '--level', 'clinical');
    assert.match(said, /1 texts changed; 1 of \d+ are now recorded as clinical/);
    assert.match(said, /\d{3} texts are left as they are, and not signed: the file does not call them done/);
    const after = read('i18n/es.xlf');
    assert.match(after, /id="urgent-signs\.cards\.emergency\.after" approved="yes"/);
    assert.match(after, /id="advice\.dispositions\.emergency\.dont\.drive">/);
    assert.doesNotMatch(after, />No conduzca\.</);
  });

  it('is told of a lost “not”, of other times, and of joined sentences', () => {
    const said = refused(
      edited('wrong.xlf', [
        ['advice.dispositions.emergency.dont.drive', 'target', 'Conduzca usted.'],
        ['urgent-signs.signs.slurred-speech.text', 'target', 'Habla lenta, a lo largo de horas o días'],
        ['urgent-signs.cards.emergency.after', 'target', 'Diga si le cuesta hablar.No conduzca.'],
      ]),
    );
    assert.match(said, /wrong\.xlf: advice\.dispositions\.emergency\.dont\.drive has lost a “not”/);
    assert.match(said, /slurred-speech\.text the English says weeks, months, the translation does not/);
    assert.match(said, /emergency\.after has two sentences without a space between them/);
  });

  it('does not lose a file to one text whose English has changed', () => {
    const file = edited('later.xlf', [
      ['article.title', 'target', 'La ELA'],
      ['interface.back', 'target', 'Volver atrás'],
    ]);
    const article = read('content/als/article.yaml');
    const title = /^title: .*$/m;
    writeFileSync(at('content/als/article.yaml'), article.replace(title, 'title: Amyotrophic lateral sclerosis'));
    run('extract');
    const said = accept(file);
    assert.match(said, /1 texts changed/);
    assert.match(said, /later\.xlf: 1 text is held back[^\n]*\n {4}article\.title was made from another English text/);
    assert.match(said, /Translation: La ELA/);
    writeFileSync(at('content/als/article.yaml'), article);
    run('extract');
  });

  it('and its converters: what comes by way of PO is refused, and says so', () => {
    execFileSync('/usr/bin/xliff2po', [at('i18n/es.xlf'), at('es.po')], { stdio: 'pipe' });
    assert.match(refused('es.po'), /^es\.po: this is a PO file\. Open i18n\/es\.xlf itself in your editor/);
    execFileSync('/usr/bin/po2xliff', [at('es.po'), at('po2xliff.xlf')], { stdio: 'pipe' });
    assert.match(refused('po2xliff.xlf'), /this is not XLIFF 1\.2, but XLIFF 1\.1\. Export it from your editor/);
    execFileSync('/usr/bin/pofilter', ['-t', 'isfuzzy', at('i18n/es.xlf'), at('pofilter.xlf')], { stdio: 'pipe' });
    assert.match(refused('pofilter.xlf'), /this is not XLIFF 1\.2, but XLIFF 1\.1\. Export it from your editor/);
  });
});
