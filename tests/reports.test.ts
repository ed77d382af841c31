// docs/accessibility.md and docs/privacy.md say what a test has shown: the tests that they name are there. docs/readability.md counts right, and quotes what is said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const accessibility = readFileSync('docs/accessibility.md', 'utf8');

/** WCAG 2.2, levels A and AA. */
const criteria =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
  1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
  3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.1 4.1.2 4.1.3`.split(/\s+/);

describe('The accessibility report', () => {
  const rows = [...accessibility.matchAll(/^\| (\d\.\d\.\d+) [^|]+ \| ([^|]+?) +\| ([^|]+?) +\|$/gm)];

  it('has each criterion of WCAG 2.2 A and AA once, and one of four words for each', () => {
    const found = rows.map(([, criterion]) => criterion!);
    assert.equal(new Set(found).size, found.length);
    assert.deepEqual(
      criteria.filter((criterion) => !found.includes(criterion)),
      [],
    );
    for (const [, criterion, conformance] of rows)
      assert.match(conformance!, /^(Supports|Partially supports|Not applicable|Not evaluated)$/, criterion);
  });

  it('backs each "supports" by a test, or by another row', () => {
    for (const [, criterion, conformance, remark] of rows)
      if (conformance === 'Supports' && criterion !== '4.1.1')
        assert.match(remark!, /“.*” .*\(`|[Aa]s (above|\d)|see \d/, criterion);
  });
});

for (const file of ['docs/accessibility.md', 'docs/privacy.md'])
  it(`${file} names tests that are there`, () => {
    const text = readFileSync(file, 'utf8');
    let count = 0;
    for (const [, quotes, test] of text.matchAll(/((?:“[^”]+”[^“`|]*)+)\(`([\w-]+\/[\w-]+)`\)/g)) {
      const titles = readFileSync(`tests/${test}.test.ts`, 'utf8')
        .split('\n')
        .filter((line) => /^\s*(it|describe)\(|^\s*['`].*,$/.test(line));
      for (const [, title] of quotes!.matchAll(/“([^”]+)”/g)) {
        count++;
        assert.ok(
          titles.some((line) => line.includes(title!)),
          `${file}: no test in tests/${test}.test.ts is called “${title}”`,
        );
      }
    }
    // No quote stands without its file.
    assert.equal(count, [...text.matchAll(/“/g)].length);
  });

describe('The readability sheet', () => {
  const sheet = readFileSync('docs/readability.md', 'utf8');
  const scores = [...sheet.matchAll(/^### (.+): (\d+) of (\d+), (\d+)$([^#]*)/gm)];

  it('scores each text by all 20 items of the Index, and counts right', () => {
    assert.equal(scores.length, 4);
    for (const [, text, points, most, score, table] of scores) {
      const rows = [...table!.matchAll(/^\| (\d+)\. [^|]+ \| ([01–]) +\|/gm)];
      assert.deepEqual(
        rows.map(([, item]) => Number(item)),
        Array.from({ length: 20 }, (_, i) => i + 1),
        text,
      );
      const given = rows.map(([, , point]) => point).filter((point) => point !== '–');
      const sum = given.filter((point) => point === '1').length;
      const found = [sum, given.length, Math.round((100 * sum) / given.length)];
      assert.deepEqual([points, most, score].map(Number), found, text);
    }
  });

  it('quotes what readers are told', () => {
    const content = ['article', 'urgent-signs', 'advice'].map((name) =>
      readFileSync(`content/als/${name}.yaml`, 'utf8'),
    );
    for (const [table] of scores)
      for (const [, quote] of table.matchAll(/“([^”]+)”/g))
        assert.ok(
          content.some((file) => file.includes(quote!)),
          `“${quote}” is not in the content`,
        );
  });
});
