// The files of a release: what a publisher serves, and what shows that nothing else is served.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

export type Files = Map<string, Buffer>;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** As browsers take it: `integrity="…"`, and `'…'` in a security policy. */
export const integrityOf = (data: Buffer | string) => `sha384-${createHash('sha384').update(data).digest('base64')}`;

/** Builds once more. A file that does not come out as in dist/, byte for byte, is an error. */
export async function builtTwice(): Promise<Files> {
  const files: Files = new Map();
  const add = (path: string, before: Buffer, again: Buffer) => {
    if (!again.equals(before)) throw new Error(`${path} is not the same, byte for byte, when it is built again.`);
    files.set(path.replace('dist/', ''), again);
  };
  const styles = ['dist/als-widgets.css', 'dist/publisher-words.css'];
  const before = styles.map((path) => readFileSync(path));
  execFileSync('npx', ['tsx', 'scripts/text-styles.ts']);
  for (const [i, path] of styles.entries()) add(path, before[i]!, readFileSync(path));
  const { options } = await loadConfigFile(`${process.cwd()}/rollup.config.mjs`, { silent: true });
  for (const { output: outputs, ...input } of options) {
    const bundle = await rollup(input);
    for (const to of outputs)
      for (const file of (await bundle.generate(to)).output) {
        const path = `${dirname(to.file!)}/${file.fileName}`;
        add(path, readFileSync(path), Buffer.from(file.type === 'chunk' ? file.code : file.source));
      }
    await bundle.close();
  }
  return files;
}

/** Languages that are for tests alone, and what runs in Node. */
const isNotServed = (name: string) => /-X[AB]\.|^render\.js$/.test(name);
/** Loaded by the script itself: a tag with `integrity` says nothing about these. */
const isLoadedLater = (name: string) => name.endsWith('.js') && !basename(name).startsWith('als-');
/** The script asks for each with its version; a whole language is asked for by whoever names it. */
const addressOf = (name: string) => (/^locales\/[\w-]+\.js$/.test(name) ? name : `${name}?v=${version}`);

/**
 * Hashes of the files that are loaded later. An address in the folder that is not in the list leads nowhere:
 * a language that did not come is asked for again with `&1`, and must not come without a hash then.
 * (`null` would say the same, and browsers warn of it.)
 */
function importMap(files: Files, folder: string) {
  const later = [...files].filter(([name]) => isLoadedLater(name));
  return {
    imports: {
      [folder]: 'data:,/',
      ...Object.fromEntries(later.map(([name]) => [folder + addressOf(name), folder + addressOf(name)])),
    },
    integrity: Object.fromEntries(later.map(([name, data]) => [folder + addressOf(name), integrityOf(data)])),
  };
}

/** The snippet of the README, with hashes. */
function snippet(files: Files, map: string, folder: string): string {
  const plain = /```html\n(<script src=.*?\n)```/s.exec(readFileSync('README.md', 'utf8'))![1]!;
  const hashed = plain.replace(
    /(src|href)="https:\/\/example\.org\/([\w.-]+)"/g,
    (_, attribute: string, name: string) =>
      `${attribute}="${folder}${name}" integrity="${integrityOf(files.get(name)!)}" crossorigin="anonymous"`,
  );
  return `<!-- For a folder at ${folder}: where it stands elsewhere, change that in every address.
     Lines of languages that your pages do not have may go. In a Content-Security-Policy, the import map is
     script-src '${integrityOf(map)}' (of the text below, unchanged). -->
<script type="importmap">${map}</script>
${hashed}`;
}

/** Without a time, and without the name of the system that it was made on. */
async function gzipped(data: Buffer): Promise<Buffer> {
  const zipped = await promisify(gzip)(data, { level: 9 });
  zipped[9] = 255;
  return zipped;
}

/** What whoever takes a version over asks for: on what terms, what it promises, what has changed, how it is used. */
const documents = [
  ...['LICENSE', 'LICENSE-CONTENT', 'THIRD-PARTY-LICENSES', 'README.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...readdirSync('docs').map((name) => `docs/${name}`),
];

/** Everything in the folder of a release, `built` being what was bundled. */
export async function filesOfRelease(built: Files, name: string): Promise<Files> {
  const files: Files = new Map([...built].filter(([name]) => !isNotServed(name)));
  for (const document of documents) files.set(document, readFileSync(document));
  const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const map = text(importMap(files, `/${name}/`));
  files.set('importmap.json', Buffer.from(map));
  files.set('snippet.html', Buffer.from(snippet(files, map, `/${name}/`)));
  files.set(
    'integrity.json',
    Buffer.from(text(Object.fromEntries([...files].sort().map(([name, data]) => [name, integrityOf(data)])))),
  );
  const served = [...files].filter(([name]) => /\.(js|css)$/.test(name));
  const compressed = served.flatMap(([name, data]) => [
    promisify(brotliCompress)(data).then((small) => [`${name}.br`, small] as const),
    gzipped(data).then((small) => [`${name}.gz`, small] as const),
  ]);
  return new Map([...files, ...(await Promise.all(compressed))]);
}
