import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pairs, sizes } from '../../src/publisher/look.ts';

// The palette is read from its source text: importing it would need a page.
const source = readFileSync('src/publisher/tokens.ts', 'utf8');
const colors = new Map(
  [...source.matchAll(/^ {2}'?([\w-]+)'?: \['(#\w{6})', '(#\w{6})'\]/gm)].map(([, name, light, dark]) => [
    name!,
    [light!, dark!],
  ]),
);

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
/** Contrast by WCAG 2.2. */
const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
};
const color = (name: string, scheme: number) => (name.startsWith('#') ? name : colors.get(name)![scheme]!);

describe('The colours', () => {
  for (const [scheme, name] of ['light', 'dark'].entries())
    for (const [least, fronts, backs] of pairs)
      for (const front of fronts)
        for (const back of backs)
          it(`${name}: ${front} on ${back} has at least ${least}:1`, () => {
            const found = contrast(color(front, scheme), color(back, scheme));
            assert.ok(found >= least, `${found.toFixed(2)}:1`);
          });

  it('of a dark card differ from the button that calls, which has no other edge there', () => {
    assert.ok(contrast(color('emergency-text', 1), color('emergency-fill', 1)) >= 3);
  });
});

describe('The style tokens', () => {
  const files = ['elements', 'drawing', 'localization', 'publisher']
    .flatMap((room) => readdirSync(`src/${room}`, { recursive: true }).map((file) => `src/${room}/${String(file)}`))
    .filter((file) => file.endsWith('.ts'));
  const all = files.map((file) => readFileSync(file, 'utf8')).join('\n');

  it('are each defined and used', () => {
    const used = new Set([...all.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name!));
    const defined = new Set([...all.matchAll(/(--_[\w-]+):/g)].map(([, name]) => name!));
    for (const name of colors.keys()) defined.add(`--_${name}`);
    defined.delete('--_');
    assert.deepEqual(
      [...used].filter((name) => !defined.has(name)),
      [],
      'used but not defined',
    );
    assert.deepEqual(
      [...defined].filter((name) => !used.has(name)),
      [],
      'defined but not used',
    );
  });

  it('that a publisher can set are all documented', () => {
    const read = new Set([...all.matchAll(/var\((--als-[\w-]+)/g)].map(([, name]) => name!));
    const documented = new Set(Object.keys(sizes).map((name) => `--als-${name}`));
    read.delete('--als-color-');
    assert.deepEqual([...read].sort(), [...documented].sort());
  });

  it('never use rem, physical sides or inline styles', () => {
    assert.doesNotMatch(all, /\d+rem\b/);
    assert.doesNotMatch(all, /(margin|padding|border)-(left|right|top|bottom)/);
    assert.doesNotMatch(all, /\sstyle=|styleMap|unsafeHTML|innerHTML/);
  });
});
