import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { describe, it } from 'node:test';
import { assess } from 'als-widgets/triage';
import { withRelease } from '../scripts/release/changelog.ts';

const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }).trim();

describe('The package', () => {
  it('gives the rules alone, in Node', () => {
    assert.equal(assess({ 'choking-now': 'yes' }).disposition, 'emergency');
    assert.equal(assess({}).disposition, null);
    // The question on dark thoughts, left open by somebody who answers a later one, counts as left blank.
    assert.deepEqual(assess({ 'speech-slurred': 'yes' }).fired, ['P1', 'R12']);
  });

  it('touches no global when the rules are imported', () => {
    assert.equal(
      node(
        "const before = Object.getOwnPropertyNames(globalThis); await import('als-widgets/triage'); console.log(Object.getOwnPropertyNames(globalThis).filter((n) => !before.includes(n)).join())",
      ),
      '',
    );
  });

  it('can be imported in Node with its elements, where there is no page; only Lit leaves its own names', () => {
    const added = node(
      "const before = Object.getOwnPropertyNames(globalThis); const m = await import('als-widgets'); console.log(Object.keys(m).join('|'), Object.getOwnPropertyNames(globalThis).filter((n) => !before.includes(n)).filter((n) => !/^(lit|reactive)|^customElements$/.test(n)).join())",
    );
    assert.equal(added, 'AlsGuide|AlsOverview|AlsSymptomCheck|AlsUrgentSigns');
  });

  it('documents in the README every element and attribute that the manifest has, and no other', () => {
    interface Manifest {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    }
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    // The table of languages has tags in its first column.
    const readme = readFileSync('README.md', 'utf8').replace(/<!-- languages:[\s\S]*<!-- \/languages -->/, '');
    const rows = [...readme.matchAll(/^\| `<?([\w-]+)>?` +\|/gm)]
      .map(([, name]) => name!)
      .filter((name) => !/^(npm$|--)/.test(name));
    const expected = new Set(
      elements.flatMap(({ tagName, attributes = [] }) => [tagName!, ...attributes.map(({ name }) => name)]),
    );
    assert.deepEqual([...new Set(rows)].sort(), [...expected].sort());
  });
});

describe('The package, packed,', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', stdio: 'pipe' }),
  ) as [{ files: { path: string }[] }];
  const packed = files.map(({ path }) => path);
  const served = packed.filter((path) => /^dist\/(?!modules\/|render\.js).*\.js$/.test(path));

  it('has everything that its documents link to', () => {
    for (const document of packed.filter((path) => path.endsWith('.md')))
      for (const [, link] of readFileSync(document, 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)) {
        const target = join(dirname(document), link!);
        assert.ok(
          packed.some((path) => path === target || path.startsWith(`${target.replace(/\/$/, '')}/`)),
          `${document} links to ${link}, which is not in the package`,
        );
      }
  });

  it('brings the words of the element that is imported, and no others', async () => {
    const inputsOf = async (element: string) => {
      const { metafile } = await build({
        stdin: { contents: `import 'als-widgets/elements/${element}.js'`, resolveDir: '.' },
        ...{ bundle: true, splitting: true, format: 'esm', outdir: 'none', write: false, metafile: true },
      });
      const entry = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint === '<stdin>')!;
      // What it shares with files that are loaded when they are used is a chunk of its own, and comes along.
      const chunks = entry.imports.flatMap(({ kind, path }) =>
        kind === 'import-statement' ? (metafile.outputs[path] ?? []) : [],
      );
      const inputs = [entry, ...chunks].flatMap((chunk) => Object.keys(chunk.inputs));
      return ['signs', 'article', 'check', 'guide'].filter((group) =>
        inputs.includes(`dist/modules/generated/${group}.js`),
      );
    };
    assert.deepEqual(await inputsOf('als-urgent-signs'), ['signs']);
    assert.deepEqual(await inputsOf('als-guide'), ['signs']);
    assert.deepEqual(await inputsOf('als-overview'), ['signs', 'article']);
    assert.deepEqual(await inputsOf('als-symptom-check'), ['signs', 'check']);
  });

  it('gives every script, list and style of dist to whoever names it', () => {
    const { resolve } = createRequire(import.meta.url);
    for (const path of packed.filter((name) => /^dist\/(?!modules\/)/.test(name)))
      assert.equal(relative('.', resolve(path.replace('dist', 'als-widgets'))), path);
  });

  it('has a notice in each script: whose it is, and on what terms', () => {
    assert.ok(served.length > 10);
    for (const path of served) {
      const [notice] = readFileSync(path, 'utf8').split('\n');
      assert.match(
        notice!,
        /^\/\*! als-widgets \d+\.\d+\.\d+ \(c\) \d+ The als-widgets authors, \(MIT AND CC-BY-4\.0\) \*\/$/,
        path,
      );
    }
  });

  it('lists the packages inside the script, none today, with versions and licences, and has the text of each licence', () => {
    interface Component {
      group?: string;
      name: string;
      version: string;
      licenses: { license: { id: string } }[];
    }
    const bill = JSON.parse(readFileSync('dist/bom.json', 'utf8')) as {
      bomFormat: string;
      serialNumber?: string;
      metadata: { timestamp?: string; component: Component };
      components: Component[];
    };
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.equal(bill.metadata.component.name, 'als-widgets');
    assert.equal(bill.serialNumber ?? bill.metadata.timestamp, undefined, 'two builds would differ');
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const texts = readFileSync('THIRD-PARTY-LICENSES', 'utf8').split(/^== (.*) ==$/m);
    const names = bill.components.map(({ group, name, version, licenses }) => {
      const full = group ? `${group}/${name}` : name;
      const its = JSON.parse(readFileSync(`node_modules/${full}/package.json`, 'utf8')) as Record<string, string>;
      assert.deepEqual([version, licenses[0]!.license.id], [its.version, its.license], full);
      const section = texts.findIndex((heading, i) => i % 2 && heading.split(', ').includes(full));
      assert.equal(words(texts[section + 1]!), words(readFileSync(`node_modules/${full}/LICENSE`, 'utf8')), full);
      return full;
    });
    // All that a script tag brings is of this repository.
    assert.deepEqual(names, []);
  });
});

describe('The changelog', () => {
  const before = '# Changelog\n\nAbout it.\n\n## 0.1.0\n\n### Code\n\n- First.\n';

  it('begins with the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.match(
      readFileSync('CHANGELOG.md', 'utf8'),
      new RegExp(`^# Changelog\n\n.*\n\n## ${version}( \\(not released\\))?\n`),
    );
  });

  it('takes what waits in changesets, what readers see first', () => {
    const waiting = [
      { id: 'a', summary: '### Code\n\n- An attribute.\n- A part.' },
      { id: 'b', summary: '### Clinical content\n\n- A sign.\n\n### Code\n\n- A fix.' },
    ];
    assert.equal(
      withRelease(before, '0.2.0', waiting),
      before.replace(
        '## 0.1.0',
        '## 0.2.0\n\n### Clinical content\n\n- A sign.\n\n### Code\n\n- An attribute.\n- A part.\n- A fix.\n\n## 0.1.0',
      ),
    );
  });

  it('takes no change that does not say who will notice it', () => {
    assert.throws(
      () => withRelease(before, '0.2.0', [{ id: 'a', summary: '- A fix.' }]),
      /\.changeset\/a\.md must begin/,
    );
    assert.throws(
      () => withRelease(before, '0.2.0', [{ id: 'a', summary: '### Fixes\n\n- A fix.' }]),
      /the heading "Fixes": expected Clinical content or Code/,
    );
  });
});
