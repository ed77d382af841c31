// npm run wordpress: release/wordpress/als-widgets/, the plugin with the script and the texts, and als-widgets.zip for
// WordPress to install. `--lang es --lang en` packs the texts of these languages alone, `--to folder` elsewhere.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { loadContent } from './content/load.ts';
import { shipped } from './i18n/languages.ts';
import { sameTexts, textsOf } from './wordpress/texts.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const { values } = parseArgs({
  options: { lang: { type: 'string', multiple: true }, to: { type: 'string', default: 'release/wordpress' } },
});

const content = loadContent();
const { regions, names } = content['regions/emergency-numbers.yaml'];
const likeOthers = sameTexts(content);
const languages = ['en', ...shipped.map(({ locale }) => locale)];
// Readers of another Portuguese than Brazil's are told so.
const withTexts = values.lang ?? [...languages, 'pt-PT'];

const files = new Map<string, Uint8Array>();
const add = (path: string, data: Buffer | string) => files.set(path, Buffer.from(data));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);

const plugin = 'integrations/wordpress/als-widgets/';
for (const path of filesIn(plugin))
  add(path.slice(plugin.length), readFileSync(path, 'utf8').replaceAll('{{version}}', version));
for (const licence of ['LICENSE', 'LICENSE-CONTENT', 'THIRD-PARTY-LICENSES']) add(licence, readFileSync(licence));

/** The script, and what it loads later. A language comes in groups, such as es.signs.js; languages for tests stay here. */
const isServed = (name: string) =>
  /^(als-widgets\.css|[\w-]+\.js|locales\/[\w-]+\.\w+\.js)$/.test(name) && !/^render\.js$|-X[AB]\./.test(name);
for (const path of filesIn('dist')) {
  const name = path.slice('dist/'.length);
  if (isServed(name)) add(path, readFileSync(path));
}

const known = {
  languages: Object.fromEntries(
    languages.map((code) => [code, new Intl.DisplayNames(code, { type: 'language' }).of(code)]),
  ),
  regions: Object.fromEntries(
    Object.entries(regions).map(([code, { name }]) => [code, { name, text: likeOthers[code] }]),
  ),
  // What else people write for a region, without the names that mean something else too.
  names: Object.fromEntries(
    Object.entries(names).flatMap(([code, others]) => (code === 'none' ? [] : others.map((name) => [name, code]))),
  ),
  notNames: names.none ?? [],
};
add('known.json', JSON.stringify(known));

const regionsWithTexts = [...new Set(Object.values(likeOthers))];
for (const lang of withTexts)
  for (const element of ['urgent-signs', 'overview', 'symptom-check'])
    add(`texts/${lang}/${element}.json`, JSON.stringify(await textsOf(element, lang, regionsWithTexts)));

const folder = `${values.to}/als-widgets`;
rmSync(folder, { recursive: true, force: true });
for (const [path, data] of files) {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
  writeFileSync(`${folder}/${path}`, data);
}
// Without the time of its making, so that the same files make the same archive.
const archive = zipSync(
  Object.fromEntries(
    [...files].map(([path, data]) => [`als-widgets/${path}`, [data, { mtime: new Date(1980, 0, 1) }]]),
  ),
  { level: 9 },
);
writeFileSync(`${folder}.zip`, archive);
console.log(
  `${folder}.zip: ${files.size} files, ${Math.round(archive.length / 1024)} kB, texts in ${withTexts.join(', ')}.`,
);
