// Compares the built files with their budgets, in bytes of brotli at quality 11.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { article } from '../src/generated/article.ts';
import { check } from '../src/generated/check.ts';
import { english } from '../src/generated/english.ts';
import { signs } from '../src/generated/signs.ts';
import { scriptOf, shipped } from './i18n/languages.ts';

const brotli = (data: string | Buffer) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

execFileSync('npx', ['rollup', '-c', '--silent'], { env: { ...process.env, WITHOUT_CONTENT: '1' }, stdio: 'inherit' });
// 28,000 B of code, and 54,000 B of the single file, are the budgets of the whole project. On top of them: 1,000 B for crisis
// lines, 800 for text in the page, 700 for what publishers make theirs, 700 for the library; 350 of these are not used. The danger signs: 18,000 B,
// 700 for publishers, 250 for the small box and two more languages, 100 for whole sentences. Each file has 78 B of notice.
const rows: [what: string, found: number, budget: number][] = [
  ['code of the single file, without content', brotli(readFileSync('node_modules/.cache/als-widgets-code.js')), 29_550],
  ['the single file, English', brotli(readFileSync('dist/als-widgets.js')), 56_850],
  ['the danger signs alone, English', brotli(readFileSync('dist/als-urgent-signs.js')), 19_050],
  ['reading aloud, where a publisher asks for it', brotli(readFileSync('dist/read-aloud.js')), 2_175],
  ['the file for clinic systems, when a reader asks for it', brotli(readFileSync('dist/fhir.js')), 2_600],
  ['whole citations, when a reader opens sources of the article', brotli(readFileSync('dist/sources.js')), 4_500],
  ['what makes a text alive that was written beforehand', brotli(readFileSync('dist/prerendered.js')), 1_850],
  ["a publisher's own words, where there are some", brotli(readFileSync('dist/publisher-words.js')), 5_800],
  ['what draws the library, where one stands', brotli(readFileSync('dist/guide.js')), 5_000],
  ['the words of the library, English', brotli(readFileSync('dist/guide/en.js')), 20_000],
  ['what the library stands on, when a reader opens sources', brotli(readFileSync('dist/guide/sources.js')), 14_000],
  ['the styles of such a text', brotli(readFileSync('dist/als-widgets.css')), 6_000],
  ["the styles of a publisher's own words in it", brotli(readFileSync('dist/publisher-words.css')), 500],
];
for (const { locale } of shipped) {
  const times = scriptOf(locale) === 'Latn' ? 1.35 : 1.9;
  const row = (name: string, words: object, more = 0) =>
    rows.push([
      `the language file ${name}, against ${times} times the English content`,
      brotli(readFileSync(`dist/locales/${name}.js`)),
      Math.floor(times * brotli(JSON.stringify(words))) + more,
    ]);
  row(locale, english);
  // With the signs comes what puts groups together, and the styles of a translation.
  row(`${locale}.signs`, signs, 2_950);
  row(`${locale}.article`, article);
  row(`${locale}.check`, check);
}
for (const [what, found, budget] of rows) {
  const over = found > budget;
  console.log(
    `${over ? 'OVER' : 'ok  '} ${found.toLocaleString('en').padStart(7)} of ${budget.toLocaleString('en').padStart(7)} B  ${what}`,
  );
  if (over) process.exitCode = 1;
}
