// Compares the built files with their budgets, in bytes of brotli at quality 11.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { english } from '../src/generated/english.ts';

const brotli = (data: string | Buffer) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const words: string[] = [];
JSON.stringify(english, (_, value: unknown) => {
  if (typeof value === 'string') words.push(value);
  return value;
});

execFileSync('npx', ['rollup', '-c', '--silent'], { env: { ...process.env, WITHOUT_CONTENT: '1' }, stdio: 'inherit' });
const rows: [what: string, found: number, budget: number][] = [
  ['code of the single file, without content', brotli(readFileSync('node_modules/.cache/als-widgets-code.js')), 20_000],
  ['the single file, English', brotli(readFileSync('dist/als-widgets.js')), 46_000],
  [
    'content, against 1.15 times its own plain words',
    brotli(JSON.stringify(english)),
    Math.floor(1.15 * brotli(words.join('\n'))),
  ],
];
for (const [what, found, budget] of rows) {
  const over = found > budget;
  console.log(
    `${over ? 'OVER' : 'ok  '} ${found.toLocaleString('en').padStart(7)} of ${budget.toLocaleString('en').padStart(7)} B  ${what}`,
  );
  if (over) process.exitCode = 1;
}
