// npm run i18n:extract | i18n:check [locale] | i18n:build | i18n:status [en-GB] | i18n:read <locale> | i18n:sheet <locale> | i18n:accept <locale> …
// How a translator uses them: docs/translate.md.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { Group } from '../src/content.ts';
import { loadContent } from './content/load.ts';
import { checkLanguage, checkTerms, checkText } from './i18n/check.ts';
import { compile, editionOf, standing } from './i18n/compile.ts';
import { handedIn } from './i18n/handed-in.ts';
import { readLanguage, retire, writeLanguage } from './i18n/language-file.ts';
import { folder, isEnglish, languages, pseudoLocales, regionOf, shipped, type Shipped } from './i18n/languages.ts';
import { hashOf, readLedger, signed, writeLedger, type Signing } from './i18n/ledger.ts';
import { pseudo } from './i18n/pseudo.ts';
import { reading } from './i18n/reading.ts';
import { columns, csvSheet, htmlSheet } from './i18n/sheet.ts';
import { sourceUnits } from './i18n/source-units.ts';
import { differences, statusTable, withDifferences, withTable } from './i18n/status.ts';
import type { Translation } from './i18n/xliff.ts';

const content = loadContent();
const source = sourceUnits(content);

function languageOf(locale: string | undefined): Shipped {
  const found = languages.find((language) => language.locale === locale);
  if (!found)
    throw new Error(
      `expected a language of i18n/locales.json: ${languages.map((l) => l.locale).join(', ')}. Found: ${locale ?? 'none'}`,
    );
  return found;
}

/** Brings every language file up to today's English. */
function extract() {
  for (const { locale } of languages) {
    const { units } = readLanguage(locale);
    const gone = retire(locale, source, units);
    writeLanguage(locale, source, units);
    if (gone)
      console.log(`i18n/${locale}.xlf: ${gone} texts are gone from the English; kept in i18n/retired/${locale}.json`);
  }
}

/**
 * Throws with everything that is wrong with a language, or with any that is shipped, one paragraph each.
 * Warnings are counted, and listed where one language is asked for.
 */
function check(locale?: string) {
  const wrong = (locale ? [languageOf(locale)] : shipped).flatMap(({ locale: tag, ready }) => {
    const ours = readLanguage(tag);
    const missing = source.filter(({ id }) => !ours.units.get(id)?.target);
    const isBegun = ready === false;
    if (isBegun)
      console.log(
        `i18n/${tag}.xlf: ${missing.length} of ${source.length} texts have no translation yet, ${missing.filter(({ safety }) => safety).length} of them for safety. It is not shipped`,
      );
    const found = checkLanguage(tag, source, ours).filter(({ id }) => !isBegun || ours.units.get(id)?.target);
    const warnings = found.filter(({ isWarning }) => isWarning);
    if (locale) for (const { id, message } of warnings) console.log(`warning: ${id} ${message}`);
    if (warnings.length)
      console.log(
        `i18n/${tag}.xlf: ${warnings.length} warnings${locale ? '' : `. npm run i18n:check -- ${tag} lists them`}`,
      );
    return found.filter(({ isWarning }) => !isWarning).map(({ id, message }) => `i18n/${tag}.xlf: ${id} ${message}`);
  });
  if (wrong.length) throw new Error(wrong.join('\n'));
}

/** Two texts that begin alike: the beginning, and how each goes on. */
function startAndEnds(a: string, b: string): string {
  let same = 0;
  while (a[same] === b[same]) same++;
  return [a.slice(0, same), a.slice(same), b.slice(same)].join('|');
}

/** Writes what the elements load: src/generated/locales/, and the list of what is shipped. */
function build() {
  check();
  const generated = new URL('../src/generated/', import.meta.url);
  const head = '// Written by scripts/i18n.ts. Do not edit.\n';
  rmSync(new URL('locales/', generated), { recursive: true, force: true });
  mkdirSync(new URL('locales/', generated), { recursive: true });
  rmSync(new URL('guide/', generated), { recursive: true, force: true });
  mkdirSync(new URL('guide/', generated), { recursive: true });
  const edition = editionOf(content, source);
  const write = (language: Shipped, units: ReadonlyMap<string, Translation>, ledger: readonly Signing[]) => {
    const { locale } = language;
    const { about, groups } = compile(language, content, source, standing(source, units, ledger), ledger);
    const file = (name: string, code: string) => writeFileSync(new URL(`locales/${name}.ts`, generated), head + code);
    const names = (Object.keys(groups) as Group[]).filter((group) => group !== 'guide');
    writeFileSync(
      new URL(`guide/${locale}.ts`, generated),
      `${head}import type { GuideFile } from '../../guide/file.js';
import { overlayOf } from '../../guide/overlay.js';
import { guide } from '../guide.js';

export default { edition: '${edition}', words: guide, overlay: overlayOf(${JSON.stringify({ locale, dir: about.dir })}, ${JSON.stringify(groups.guide)}) } as GuideFile;
`,
    );
    for (const group of names) {
      const words = `locale: '${locale}', edition: '${edition}', ${group}: ${JSON.stringify(groups[group])}`;
      file(
        `${locale}.${group}`,
        group === 'signs'
          ? `import { translation } from '../../localization/translation.js';\n\nexport default { ${words}, translate: translation(${JSON.stringify(about)}) };\n`
          : `\nexport default { ${words} };\n`,
      );
    }
    // All of a language in one file.
    file(
      locale,
      `${names.map((group) => `import ${group} from './${locale}.${group}.js';\n`).join('')}\nexport default { ${names.map((group) => `...${group}`).join(', ')} };\n`,
    );
  };
  writeFileSync(
    new URL('guide/en.ts', generated),
    `${head}import { guide } from '../guide.js';\n\nexport default { edition: '${edition}', words: guide };\n`,
  );
  const lines: { [locale: string]: string } = {};
  for (const language of shipped) {
    const { locale } = language;
    const { units } = readLanguage(locale);
    write(language, units, readLedger(locale));
    // The emergency line stands in the script itself, in every language that is not English.
    const line = ['with', 'without'].map((kind) => units.get(`advice.emergency-line.${kind}-number`)!);
    lines[locale] = line.every(({ source: english, target }) => english === target)
      ? ''
      : startAndEnds(line[0]!.target!, line[1]!.target!);
  }
  for (const language of pseudoLocales) {
    const units = source.map(
      ({ id, source: english }) => [id, { source: english, target: pseudo(language.locale, english) }] as const,
    );
    write(language, new Map(units), []);
    lines[language.locale] = '';
  }
  writeFileSync(
    new URL('locales.ts', generated),
    `${head}import { bare } from '../triage/own.js';\n\n/** The languages that there are, English apart: how the emergency line begins, and goes on with and without a number. */\nexport const locales: { readonly [locale: string]: string } = bare(${JSON.stringify(lines)});\n\n/** Names today's English: a language file of another edition does not fit. */\nexport const edition = '${edition}';\n`,
  );
  writeFileSync(
    new URL('locale-files.ts', generated),
    `${head}import type { LocaleFile } from '../localization/catalog.js';\n\n/** The languages that are shipped, each group of words in a file of its own. */\nexport const localeFiles: { readonly [name: string]: () => Promise<{ default: LocaleFile }> } = {\n${shipped
      .flatMap(({ locale }) => (['signs', 'article', 'check'] as const).map((group) => `${locale}.${group}`))
      .map((name) => `  '${name}': () => import('./locales/${name}.js'),`)
      .join('\n')}\n};\n`,
  );
  writeFileSync(
    new URL('guide-files.ts', generated),
    `${head}import type { GuideFile } from '../guide/file.js';\n\n/** The library in each language that is shipped. */\nexport const guideFiles: { readonly [locale: string]: () => Promise<{ default: GuideFile }> } = {\n${[
      'en',
      ...shipped.map(({ locale }) => locale),
    ]
      .map((locale) => `  '${locale}': () => import('./guide/${locale}.js'),`)
      .join('\n')}\n};\n`,
  );
}

/** Prints languages and levels, and writes them into the README; of a kind of English, what differs, into its style page. */
async function status(locale?: string) {
  for (const language of shipped.filter((one) => isEnglish(one.locale))) {
    const page = new URL(`style/${language.locale}.md`, folder);
    if (existsSync(page)) {
      const text = withDifferences(readFileSync(page, 'utf8'), language.locale, source);
      writeFileSync(page, await format(text, { ...(await resolveConfig(fileURLToPath(page))), parser: 'markdown' }));
    }
    if (locale === language.locale) return console.log(differences(locale, source));
  }
  const readme = new URL('../README.md', import.meta.url);
  const table = withTable(readFileSync(readme, 'utf8'), source);
  const style = await resolveConfig(fileURLToPath(readme));
  writeFileSync(readme, await format(table, { ...style, parser: 'markdown' }));
  console.log(statusTable(source));
}

/** Prints a language to be read through: screen by screen, or those screens whose names have a word. */
function read(locale: string | undefined, word = '') {
  const { locale: tag } = languageOf(locale);
  console.log(reading(tag, source, readLanguage(tag).units, word));
}

/** Writes the review sheet, with pictures where the files are built. */
async function sheet(locale: string | undefined) {
  const language = languageOf(locale);
  const { units } = readLanguage(language.locale);
  const found = standing(source, units, readLedger(language.locale));
  const sheets = new URL('sheets/', folder);
  mkdirSync(sheets, { recursive: true });
  const isBuilt = existsSync(new URL(`../dist/locales/${locale}.js`, import.meta.url));
  if (!isBuilt) console.log('No pictures: they are taken of what npm run build has made, with this language in it.');
  const shown = isBuilt
    ? await (
        await import('./i18n/pictures.ts')
      ).pictures(language.locale, regionOf(language.locale), source, (id) => units.get(id)?.target ?? '', sheets)
    : {};
  writeFileSync(new URL(`${locale}.html`, sheets), htmlSheet(language, source, found, shown));
  writeFileSync(new URL(`${locale}.csv`, sheets), csvSheet(source, found));
  console.log(
    `i18n/sheets/${locale}.html to print, i18n/sheets/${locale}.csv to fill: write into the column "${columns.at(-1)}".`,
  );
}

const known = new Map(source.map((unit) => [unit.id, unit]));

/** Takes a filled sheet or an XLIFF file back in, and records who stands for what. */
function accept(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      level: { type: 'string' },
      who: { type: 'string' },
      role: { type: 'string' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      only: { type: 'string', default: '' },
    },
  });
  const [locale, file] = positionals;
  const language = languageOf(locale);
  const { who, role, date, only } = values;
  // Who sends texts in has written them; who signs without a file says as what.
  const asked = values.level ?? (file ? 'draft' : 'nothing');
  const level = (['machine', 'draft', 'reviewed', 'clinical'] as const).find((l) => l === asked);
  if (!level) throw new Error(`--level: expected machine, draft, reviewed or clinical. Found: ${asked}`);
  if (!who?.trim() || !role?.trim())
    throw new Error('say who stands for it: --who "name or organization" --role "such as neurologist"');
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new Error(`--date: expected a day such as 2027-03-01. Found: ${date}`);
  if (file && !existsSync(file)) throw new Error(`${file}: there is no such file`);

  const ours = readLanguage(language.locale);
  const { units } = ours;
  const ledger = readLedger(language.locale);
  const { texts, left } = file
    ? handedIn(file, language.locale, source, ours, ledger, level)
    : { texts: new Map<string, string>(), left: [] };
  const read = [...texts].filter(([, text]) => text);
  const wrong = new Map(
    read.flatMap(([id, target]) => {
      const found = checkText(language.locale, known.get(id)!, target).map(
        (message) => `${file}: ${id} ${message}\n    English:     ${known.get(id)!.source}\n    Translation: ${target}`,
      );
      return found.length ? [[id, found] as const] : [];
    }),
  );
  // Of a draft in thousands of texts, what is right is taken; of a reviewer's file all or nothing.
  const takesRest = file?.endsWith('.json') && level === 'machine';
  const faults = [...wrong.values()].flat().join('\n');
  if (wrong.size && !takesRest) throw new Error(faults);
  const given = read.filter(([id]) => !wrong.has(id));

  const changed: string[] = [];
  for (const [id, target] of given) {
    const before = units.get(id);
    if (before?.target === target && before.source === known.get(id)!.source) continue;
    changed.push(id);
    units.set(id, { source: known.get(id)!.source, target });
  }
  // A draft stands for what it changed; a review for every text that the reviewer had before them.
  const stoodFor = source.filter(
    ({ id, safety }) =>
      (only === 'safety' ? safety : id.startsWith(only)) &&
      units.get(id)?.target &&
      units.get(id)!.source === known.get(id)!.source &&
      (!file || (level === 'draft' || level === 'machine' ? changed.includes(id) : texts.has(id))),
  );
  const signing: Signing = {
    level,
    who: who.trim(),
    role: role.trim(),
    date,
    units: Object.fromEntries(stoodFor.map(({ id, source: english }) => [id, hashOf(english, units.get(id)!.target!)])),
  };
  if (stoodFor.length) writeLedger(language.locale, signed(ledger, signing));
  retire(language.locale, source, units);
  writeLanguage(language.locale, source, units);
  console.log(
    `i18n/${locale}.xlf: ${changed.length} texts changed; ${stoodFor.length} of ${source.length} are now recorded as ${level}, by ${signing.who}, ${role}, ${date}.`,
  );
  for (const line of left) console.log(line);
  for (const [id, target] of given)
    for (const message of checkTerms(language.locale, known.get(id)!, target)) console.log(`warning: ${id} ${message}`);
  if (wrong.size) throw new Error(`${faults}\n${file}: ${wrong.size} texts were not taken. The others were`);
  if (file && !changed.length && !stoodFor.length)
    console.log(`${file}: nothing of it was taken. Is it the file that was worked on?`);
}

const [command, ...rest] = process.argv.slice(2);
const commands: { [name: string]: () => void | Promise<void> } = {
  extract,
  check: () => check(rest[0]),
  build,
  status: () => status(rest[0]),
  read: () => read(rest[0], rest[1]),
  sheet: () => sheet(rest[0]),
  accept: () => accept(rest),
};
try {
  if (!commands[command!])
    throw new Error(`expected ${Object.keys(commands).join(', ')}. Found: ${command ?? 'nothing'}`);
  await commands[command!]!();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
