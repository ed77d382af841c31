import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

it('docs/frameworks.md shows the pages that npm test -- frameworks builds and opens, word for word', () => {
  const pieces = readFileSync('docs/frameworks.md', 'utf8').split(/(?:<!-- (\S+) -->\n\n)?^```(?!sh)\w+\n/m);
  const shown = pieces.slice(1).filter((_, i) => i % 2);
  assert.ok(shown.length > 15);
  for (const [i, rest] of shown.entries()) {
    const [code] = rest.split('```');
    const file = pieces[1 + i * 2];
    assert.ok(file, `No file is named above:\n${code}`);
    assert.ok(readFileSync(`integrations/frameworks/${file}`, 'utf8').includes(code!), `${file} is without:\n${code}`);
  }
});

it('The lock file of these pages names what als-widgets depends on now, and no address', () => {
  const of = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { dependencies: object };
  const lock = 'integrations/frameworks/package-lock.json';
  const { packages } = of(lock) as unknown as { packages: { [path: string]: { dependencies: object } } };
  assert.deepEqual(packages['node_modules/als-widgets']!.dependencies, of('package.json').dependencies);
  assert.doesNotMatch(readFileSync(lock, 'utf8'), /"resolved": "http/);
});
