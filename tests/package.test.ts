import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assess } from 'als-widgets/triage';

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
    assert.equal(added, 'AlsOverview|AlsSymptomCheck|AlsUrgentSigns');
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
