// Files that come back from translators: what real editors write into them, and what people send by mistake.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { handedIn } from '../../scripts/i18n/handed-in.ts';
import { hashOf, type Signing } from '../../scripts/i18n/ledger.ts';
import { readXliff } from '../../scripts/i18n/xliff.ts';

const folder = mkdtempSync(join(tmpdir(), 'als-widgets-'));
after(() => rmSync(folder, { recursive: true }));

const source = [
  ['none', 'None of these'],
  ['wait', 'Do not wait for the next visit.'],
  ['voice', 'If you cannot speak:'],
  ['step', 'Step {0} of {1}'],
].map(([id, text]) => ({ id: id!, source: text!, note: '', safety: true }));

const unit = (id: string, target: string, attributes = '', english = source.find((one) => one.id === id)?.source) =>
  `<trans-unit id="${id}"${attributes}><source>${english}</source>${target}</trans-unit>`;
const xliff = (...units: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="als-widgets" source-language="en" target-language="es" datatype="plaintext"><body>${units.join('\n')}</body></file></xliff>`;

/** As we send it out: a machine's texts, and one that a person wrote. */
const mt = ' state="needs-translation" state-qualifier="mt-suggestion"';
const sentOut = [
  unit('none', `<target${mt}>Nada de esto</target>`),
  unit('wait', `<target${mt}>No espere a la próxima consulta.</target>`),
  unit('voice', '<target state="translated">Si no puede hablar:</target>'),
  unit('step', `<target${mt}>Paso {0} de {1}</target>`),
];
const ours = readXliff(xliff(...sentOut), 'ours');

let files = 0;
function send(
  content: string | Uint8Array,
  {
    level = 'draft',
    name = 'back.xlf',
    ledger = [],
    locale = 'es',
    english = source,
  }: Partial<{
    level: Signing['level'];
    name: string;
    ledger: Signing[];
    locale: string;
    english: typeof source;
  }> = {},
) {
  const file = join(folder, `${files++}-${name}`);
  writeFileSync(file, content);
  const { texts, left } = handedIn(file, locale, english, ours, ledger, level);
  return { taken: [...texts], said: left.join('\n').replaceAll(`${file}: `, '') };
}
const refused = (content: string | Uint8Array, name: string) => {
  try {
    send(content, { name });
  } catch (error) {
    return (error as Error).message.replace(/^.*?-(?=[^/]*: )/, '');
  }
  return 'taken';
};
const utf16 = (text: string, { big = false, mark = true } = {}) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text.replace('UTF-8', 'UTF-16'), 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('A file that an editor has saved', () => {
  const good = xliff(unit('none', '<target state="translated">Ninguno de estos</target>'));
  const taken = [['none', 'Ninguno de estos']];

  it('is read in UTF-8 and UTF-16, with a mark and without', () => {
    for (const big of [false, true])
      for (const mark of [false, true])
        assert.deepEqual(send(utf16(good.replace('Ninguno', 'Ningúno'), { big, mark })).taken, [
          ['none', 'Ningúno de estos'],
        ]);
    assert.deepEqual(send(`\ufeff${good.replaceAll('\n', '\r\n')}`).taken, taken);
    const latin = Buffer.from(good.replace('UTF-8', 'windows-1252').replace('Ninguno', 'Ningúno'), 'latin1');
    assert.deepEqual(send(latin).taken, [['none', 'Ningúno de estos']]);
  });

  it('is read with any prefix of its elements, and with elements of the editor’s own', () => {
    const prefixed = good
      .replace(/<(\/?)(xliff|file|body|trans-unit|source|target)/g, '<$1ns0:$2')
      .replace('xmlns=', 'xmlns:ns0=');
    assert.deepEqual(send(prefixed).taken, taken);
    const trados = good
      .replace('<xliff ', '<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" ')
      .replace('<target', '<seg-source><mrk mtype="seg" mid="1">None of these</mrk></seg-source><target')
      .replace('</target>', '</target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs>');
    assert.deepEqual(send(trados).taken, taken);
    assert.deepEqual(send(good.replace('Ninguno de estos', '<![CDATA[Ninguno de estos]]>')).taken, taken);
  });

  it('is refused in words that a translator understands, where it is of another kind', () => {
    const zip = (entry: string) => Buffer.from(`PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0${entry}`, 'latin1');
    const said: [file: string, content: string | Uint8Array, says: RegExp][] = [
      ['new.xlf', '<xliff version="2.0" srcLang="en"/>', /^new\.xlf: this is not XLIFF 1\.2, but XLIFF 2\.0\. Export/],
      ['po2xliff.xlf', '<xliff version="1.1"><file/></xliff>', /not XLIFF 1\.2, but XLIFF 1\.1/],
      ['bare.xlf', '<xliff><file/></xliff>', /but XLIFF without a version/],
      ['es.po', '# Spanish\nmsgid ""\nmsgstr ""\n', /^es\.po: this is a PO file\. Open i18n\/es\.xlf itself/],
      ['po.xlf', '\ufeffmsgctxt "none"\nmsgid "None of these"\n', /this is a PO file/],
      ['sheet.xlsx', zip('xl/workbook.xml'), /this is an Excel workbook\. In Excel choose “Save as”, “CSV UTF-8”/],
      ['sheet.csv', zip('xl/workbook.xml'), /this is an Excel workbook/],
      ['letter.docx', zip('word/document.xml'), /this is a Word document/],
      ['sheet.ods', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /this is a spreadsheet \(ODS\)/],
      ['es.xlf', zip('es.xlf'), /this is a ZIP archive\. Unpack it/],
      ['es.xlf.gz', gzipSync(good), /this is compressed with gzip/],
      ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /this is an old Excel or Word file/],
      ['es.pdf', '%PDF-1.7', /this is a PDF/],
      ['es.tmx', '<tmx version="1.4"><header/><body/></tmx>', /not XLIFF 1\.2, but a translation memory \(TMX\)/],
      ['es.xlf', '<!DOCTYPE html><html><p>Sign in<br></html>', /this is a web page, such as one to sign in/],
      ['list.json', '["none"]', /^list\.json: expected \{"id": "translation", …\}\. Found: a list/],
      ['deep.json', '{"none": {"target": "Nada"}}', /Found: none/],
      ['cut.json', '{"none": "Na', /^cut\.json: this is no JSON/],
      ['es.xlf', ' \n', /this file is empty/],
      ['cut.xlf', good.slice(0, 250), /^cut\.xlf: this is not well-formed XML: [^\n]*\. It was cut off on its way/],
      ['odd.xlf', good.replace('UTF-8', 'x-mine'), /this file is in an unknown encoding \(x-mine\)\. Save it as UTF-8/],
      ['32.xlf', Buffer.from('fffe00003c000000', 'hex'), /this file is in UTF-32\. Save it as UTF-8/],
      [
        'ids.xlf',
        xliff(unit('7', '<target>x</target>', '', 'None of these')),
        /none of its texts is one of this project/,
      ],
      ['fr.xlf', good.replace('"es"', '"French"'), /this is a file in "French"\. Expected: es/],
    ];
    for (const [name, content, says] of said) assert.match(refused(content, name), says, name);
  });

  it('is a sheet or an XLIFF file by what it holds, whatever its name ends in', () => {
    assert.deepEqual(send(good, { name: 'back.txt' }).taken, taken);
    const sheet = `id\tversion\tcorrection\nnone\t${hashOf('None of these', 'Nada de esto')}\tNinguno\n`;
    assert.deepEqual(send(sheet, { name: 'sheet.xlf' }).taken, [['none', 'Ninguno']]);
    // As Excel saves “Unicode text”.
    assert.deepEqual(send(utf16(sheet), { name: 'sheet.txt' }).taken, [['none', 'Ninguno']]);
  });
});

describe('A text that nobody has translated', () => {
  const english = (attributes: string, units = '') =>
    xliff(
      unit('none', `<target${attributes}>None of these</target>`, units),
      unit('wait', '<target>No aguarde.</target>'),
    );

  it('is skipped and counted where the editor has filled in the English', () => {
    for (const [attributes, ofUnit] of [
      [' state="new"'],
      [' state="needs-translation"'],
      [' state="needs-adaptation"'],
      [''],
      ['', ' approved="no"'],
      // An English text never takes the place of a translation, whatever it is called.
      [' state="translated"'],
      [' state="final"', ' approved="yes"'],
    ] as const) {
      const { taken, said } = send(english(attributes, ofUnit));
      assert.deepEqual(taken, [['wait', 'No aguarde.']], attributes);
      assert.match(said, /^1 text is left as it is: not translated yet \(still the English\)/);
      assert.match(said, /\n {4}none$/);
    }
    assert.match(
      send(english(' state="new"').replace('>None of these</target', '>none of these.</target')).said,
      /still the English/,
    );
  });

  it('is skipped and counted where the target is empty, blank, or not to be translated', () => {
    for (const target of [
      '<target/>',
      '<target state="translated"> \n </target>',
      '',
      '<target><![CDATA[]]></target>',
    ]) {
      const { taken, said } = send(xliff(unit('none', target)));
      assert.deepEqual(taken, []);
      assert.match(said, /^1 text is left as it is: not translated yet \(empty\)/);
    }
    const locked = send(xliff(unit('none', '<target>Otra cosa</target>', ' translate="no"')));
    assert.deepEqual(locked.taken, []);
    assert.match(locked.said, /marked as not to be translated/);
  });

  it('is skipped and counted where it is as our file sent it out', () => {
    const { taken, said } = send(xliff(...sentOut.slice(1), unit('none', `<target${mt}>Ninguno</target>`)));
    // An editor that writes no states leaves ours beside the new text.
    assert.deepEqual(taken, [['none', 'Ninguno']]);
    assert.match(said, /^3 texts are left as they are: just as our file sent them out\.$/);
  });

  it('does not take the place of what somebody else has sent in since', () => {
    const ledger: Signing[] = [
      {
        level: 'machine',
        who: 'm',
        role: 'none',
        date: '2026-01-01',
        units: { none: hashOf('None of these', 'Nada') },
      },
    ];
    const old = xliff(unit('none', `<target${mt}>Nada</target>`));
    assert.deepEqual(send(old, { ledger }).taken, []);
    assert.deepEqual(send(old.replace(mt, ' state="translated"'), { ledger }).taken, [['none', 'Nada']]);
  });

  it('may be the same in another kind of English, where the file calls it done', () => {
    const back = (state: string) =>
      send(english(state).replace('"es"', '"en-GB"'), { locale: 'en-GB' }).taken.map(([id]) => id);
    assert.deepEqual(back(' state="translated"'), ['none', 'wait']);
    assert.deepEqual(back(' state="new"'), ['wait']);
  });
});

describe('A review in an editor', () => {
  const signs = (level: Signing['level'], target: string, ofUnit = '') =>
    send(xliff(unit('none', `<target${target}>Ninguno</target>`, ofUnit)), { level }).taken.length === 1;

  it('signs what the file calls done, and nothing else', () => {
    const rows: [target: string, ofUnit: string, reviewed: boolean, clinical: boolean][] = [
      [' state="final"', '', true, true],
      [' state="signed-off"', '', true, true],
      ['', ' approved="yes"', true, true],
      [' state="translated"', ' approved="yes"', true, true],
      [' state="x-proofread"', ' approved="yes"', true, true],
      ['', ' state="final"', true, true],
      [' state=" Final "', '', true, true],
      [' state="translated"', '', true, false],
      [' state="translated"', ' approved="no"', true, false],
      ['', '', false, false],
      ['', ' approved="no"', false, false],
      [' state="x-proofread"', '', false, false],
      [mt, '', false, false],
      ...[
        'new',
        'needs-translation',
        'needs-adaptation',
        'needs-l10n',
        'needs-review-translation',
        'needs-review-adaptation',
        'needs-review-l10n',
      ].flatMap((state): (typeof rows)[number][] => [
        [` state="${state}"`, '', false, false],
        // It says two things at once.
        [` state="${state}"`, ' approved="yes"', false, false],
      ]),
      [' state="final"', ' approved="no"', false, false],
    ];
    for (const [target, ofUnit, reviewed, clinical] of rows) {
      assert.equal(signs('reviewed', target, ofUnit), reviewed, `reviewed: ${target} ${ofUnit}`);
      assert.equal(signs('clinical', target, ofUnit), clinical, `clinical: ${target} ${ofUnit}`);
    }
  });

  it('says how many others there are, and leaves them', () => {
    const { taken, said } = send(
      xliff(
        unit('none', '<target state="final">Nada de esto</target>', ' approved="yes"'),
        unit('wait', '<target state="needs-review-translation">No espere nunca.</target>', ' approved="no"'),
        unit('voice', '<target>Si no habla:</target>'),
      ),
      { level: 'clinical' },
    );
    assert.deepEqual(taken, [['none', 'Nada de esto']]);
    assert.match(said, /^2 texts are left as they are, and not signed: the file does not call them done\./);
    assert.match(said, /\n {4}wait \(needs-review-translation, approved="no"\)\n {4}voice \(no state\)$/);
  });

  it('does not sign what our own file called done, and nobody has touched', () => {
    const { taken, said } = send(xliff(...sentOut), { level: 'reviewed' });
    assert.deepEqual(taken, []);
    assert.match(said, /1 text is left as it is, and not signed: the file calls it done just as ours did/);
    assert.match(said, /3 texts are left as they are, and not signed: the file does not call them done/);
  });
});

describe('A file that was made some time ago', () => {
  const back = xliff(
    unit('none', '<target state="translated">Nada</target>', '', 'None of them'),
    unit('voice', '<target state="translated">Sin voz:</target>', '', 'Without a voice:'),
    unit('old', '<target state="translated">Viejo</target>', '', 'Old'),
    unit('wait', '<target state="translated">No aguarde.</target>'),
  );

  it('is taken but for the texts whose English has changed, and these are all listed', () => {
    for (const level of ['draft', 'reviewed'] as const) {
      const { taken, said } = send(back, { level });
      assert.deepEqual(taken, [['wait', 'No aguarde.']]);
      assert.match(said, /^2 texts are held back, because their English has changed since the file was made/);
      assert.match(
        said,
        / {4}none was made from another English text: None of them\n {8}English now: None of these\n {8}Translation: Nada\n/,
      );
      assert.match(said, / {4}voice was made from another English text: Without a voice:/);
      assert.match(said, /1 text is left out: it is not of this project, or no longer\.\n {4}old/);
    }
  });

  it('fails where nothing can be taken', () => {
    assert.throws(() => send(xliff(unit('none', '<target>Nada</target>', '', 'None of them'))), /1 text is held back/);
  });

  it('is a sheet as well', () => {
    const version = (id: string, target: string) => hashOf(source.find((one) => one.id === id)!.source, target);
    const { taken, said } = send(
      [
        'id,version,correction',
        `none,${hashOf('None of them', 'Nada de esto')},Nada`,
        `voice,${hashOf('Without a voice:', 'Sin voz:')},`,
        'old,1,Viejo',
        `wait,${version('wait', 'No espere a la próxima consulta.')},No aguarde.`,
      ].join('\n'),
      { name: 'sheet.csv' },
    );
    assert.deepEqual(taken, [['wait', 'No aguarde.']]);
    assert.match(said, /1 text is held back[^\n]*\n {4}none has changed since this sheet was made/);
    assert.match(said, /1 text is left out: it is not of this project[^\n]*\n {4}old$/);
  });
});
