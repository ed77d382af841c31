// The messages of the interface, read from the msg() calls in src/ by lit-localize's own extractor.
import { extractMessagesFromProgram } from '@lit/localize-tools/lib/program-analysis.js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Group } from '../../src/content.ts';

/** One message of the interface: what the code says, with {0}, {1} … where it puts a value. */
export interface Message {
  id: string;
  text: string;
  note: string;
  /** The groups of words that it goes with. */
  groups: readonly Group[];
}

/** Where the code of each group begins. What a reader sees to whom the library does not come, goes with the signs. */
const entries: { readonly [group in Group]: readonly string[] } = {
  signs: ['elements/als-urgent-signs', 'elements/als-guide'],
  article: ['elements/als-overview'],
  check: ['elements/als-symptom-check'],
  guide: ['guide/guide'],
};

/** All code of src/ that an element is made from: two elements may say the same. The library is a file of its own. */
function codeOf(program: ts.Program, group: Group): string {
  const files = new Map<string, string>();
  const add = (name: string) => {
    const isElsewhere = group !== 'guide' && name.includes('/src/guide/');
    const file = files.has(name) || isElsewhere ? undefined : program.getSourceFile(name);
    if (!file) return;
    files.set(name, file.text);
    // What is imported as a type says nothing.
    const code = file.text.replace(/^import type [^;]*;/gm, '');
    for (const { fileName } of ts.preProcessFile(code).importedFiles)
      if (fileName.startsWith('.')) add(join(dirname(name), fileName.replace(/\.js$/, '.ts')));
  };
  for (const entry of entries[group]) add(join(process.cwd(), `src/${entry}.ts`));
  return [...files.values()].join('\n');
}

/** What the signs say, every element has with them. */
const groupsOf = (groups: readonly Group[]): readonly Group[] => (groups.includes('signs') ? ['signs'] : groups);

/** Reading the code takes seconds: what was found is kept with the hash of all code, for whoever checks again. */
export function messages(): Message[] {
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)));
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.ts') && !file.startsWith('generated'))
      hash.update(file).update(readFileSync(join('src', file)));
  const folder = join('node_modules', '.cache', 'als-widgets');
  const kept = join(folder, `messages-${hash.digest('hex').slice(0, 16)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Message[];
  const found = read();
  mkdirSync(folder, { recursive: true });
  writeFileSync(kept, JSON.stringify(found));
  return found;
}

function read(): Message[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    'tsconfig.build.json',
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (fault) => {
        throw new Error(ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
      },
    },
  )!;
  // The extractor knows msg() by its type; the types of browsers would take four times as long to read.
  const program = ts.createProgram(config.fileNames, { ...config.options, noLib: true });
  const { messages: found, errors } = extractMessagesFromProgram(program);
  if (errors.length)
    throw new Error(
      ts.formatDiagnostics(errors, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => process.cwd(),
        getNewLine: () => '\n',
      }),
    );
  const groups = Object.keys(entries) as Group[];
  const files = groups.map((group) => [group, codeOf(program, group)] as const);
  const all = found.map(({ name, contents, desc }) => ({
    id: name,
    text: contents.map((part) => (typeof part === 'string' ? part : `{${part.index}}`)).join(''),
    note: desc ?? '',
    groups: groupsOf(files.filter(([, code]) => code.includes(`id: '${name}'`)).map(([group]) => group)),
  }));
  for (const { id, text } of all) {
    const same = all.find((message) => message.text === text)!;
    if (same.id !== id)
      throw new Error(
        `msg(): "${text}" has two ids, "${same.id}" and "${id}". Catalogs know a message by its English: give it one id`,
      );
  }
  return all;
}
