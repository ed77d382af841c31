// What README.md and docs/ tell publishers to write, taken from there and run. No snippet is left out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import ts from 'typescript';
import { startSite, type Site } from './site.ts';

let site: Site;
before(async () => (site = await startSite()));
after(() => site.close());

const files = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);

interface Block {
  file: string;
  line: number;
  code: string;
}
/** The code in a language, with all of its file: a block may name a file that another block shows. */
const blocksIn = (language: string): Block[] =>
  files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const found = text.matchAll(new RegExp(`^( *)\`\`\`(?:${language})\\b.*\\n([\\s\\S]*?)\\n\\1\`\`\``, 'gm'));
    return [...found].map((match) => ({ file, line: text.slice(0, match.index).split('\n').length, code: match[2]! }));
  });

const integrityOf = (address: string) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${/locales\/[^/]+$/.exec(address)?.[0] ?? basename(address)}`))
    .digest('base64')}`;

/** What stands for something of the publisher's, filled in. */
const filledIn = (code: string) =>
  code
    .replace(/"([^"]+)": "sha384-…"/g, (_, address: string) => `"${address}": "${integrityOf(address)}"`)
    .replace(/src="([^"]+)" integrity="sha384-…"/g, (_, a: string) => `src="${a}" integrity="${integrityOf(a)}"`)
    .replace(/, …/g, '')
    .replaceAll('<version>', 'version')
    .replaceAll('https://example.org/', '/');

/** Wherever a page says our files are, there they are; its other files are what another block of the same page shows. */
const serve = (file: string) => (page: Page) =>
  page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const name = /locales\/[^/]+$/.exec(pathname)?.[0] ?? basename(pathname);
    const shown = blocksIn('json').find((block) => block.file === file);
    if (/\.(js|css)$/.test(name) && existsSync(`dist/${name}`)) return route.fulfill({ path: `dist/${name}` });
    if (name.endsWith('.json') && shown) return route.fulfill({ body: shown.code, contentType: 'application/json' });
    return route.fallback();
  });

describe('HTML in the documents, in an empty page, draws each of its elements, and the console stays empty:', () => {
  for (const { file, line, code } of blocksIn('html'))
    it(`${file}, line ${line}`, async () => {
      const html = filledIn(code);
      const page = await site.open(
        html + (/als-[\w-]+\.js/.test(html) ? '' : '<script src="/als-widgets.js"></script>'),
        {
          prepare: serve(file),
        },
      );
      await page.waitForLoadState();
      await page.waitForFunction(() =>
        [...document.querySelectorAll('*')].every(
          (one) =>
            (!one.localName.startsWith('als-') || one.shadowRoot?.querySelector('.base .page, .base slot, .base h2')) &&
            (!one.matches('[data-als-widget]') || one.firstElementChild?.localName.startsWith('als-')),
        ),
      );
      assert.deepEqual([...page.reports.problems, ...page.reports.warnings], []);
    });
});

it('Links in the documents lead to a file and a heading that are there', () => {
  const read = (file: string) => readFileSync(file, 'utf8').replace(/^( *)```[\s\S]*?^\1```/gm, '');
  /** As GitHub makes it of a heading. */
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
      .replaceAll(' ', '-');
  const anchors = (file: string) => [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading!));
  const lost = [...files, 'CONTRIBUTING.md', 'SECURITY.md', 'content/README.md'].flatMap((file) =>
    [...read(file).matchAll(/\]\((?!\w+:)([^)#\s]*)#?([^)\s]*)\)/g)]
      .filter(([, path, id]) => {
        const to = path ? resolve(dirname(file), path) : file;
        return !existsSync(to) || (id && !anchors(to).includes(id));
      })
      .map(([link]) => `${file}: ${link}`),
  );
  assert.deepEqual(lost, []);
});

it('JavaScript in the documents names what there is: TypeScript finds no mistake in it', () => {
  // What a framework is told is checked by its own compiler: npm test -- frameworks.
  const blocks = blocksIn('js|ts').filter(({ file }) => file !== 'docs/frameworks.md');
  const names = new Map(blocks.map(({ file, line, code }) => [resolve(`${file}-${line}.ts`), code]));
  const options: ts.CompilerOptions = {
    ...{ noEmit: true, skipLibCheck: true, types: [], noImplicitAny: false, strict: false },
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  };
  const onDisk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...onDisk,
    fileExists: (name) => names.has(name) || onDisk.fileExists(name),
    readFile: (name) => names.get(name) ?? onDisk.readFile(name),
    getSourceFile: (name, ...rest) =>
      names.has(name)
        ? ts.createSourceFile(name, names.get(name)!, ts.ScriptTarget.ES2022)
        : onDisk.getSourceFile(name, ...rest),
  };
  const program = ts.createProgram([...names.keys()], options, host);
  const problems = [...names.keys()].flatMap((name) => {
    const source = program.getSourceFile(name)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start }) =>
        `${basename(name, '.ts')}, line ${source.getLineAndCharacterOfPosition(start ?? 0).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
  assert.deepEqual(problems, []);
});
