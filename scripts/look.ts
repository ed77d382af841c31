// Writes the tables of docs/look.md, from dist/custom-elements.json and the pairs of src/publisher/look.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { pairs } from '../src/publisher/look.ts';

interface Named {
  name: string;
  default?: string;
  description: string;
}
interface Declared {
  tagName?: string;
  cssProperties: Named[];
  cssParts: Named[];
}

const file = 'docs/look.md';
const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declared[] }[];
};
const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

const table = (head: string, rows: readonly (readonly string[])[]) =>
  [head, head.replace(/[^|]+/g, '-'), ...rows.map((cells) => `|${cells.join('|')}|`)].join('\n');
const code = (text: string) => `\`${text}\``;

const [colors, sizes] = [true, false].map((isColor) =>
  elements[0]!.cssProperties.filter(({ name }) => name.startsWith('--als-color') === isColor),
) as [Named[], Named[]];

/** A part is said once, with the elements that have it. */
const parts = new Map<string, { description: string; on: string[] }>();
for (const { tagName, cssParts } of elements)
  for (const { name, description } of cssParts) {
    const part = parts.get(name) ?? { description, on: [] };
    part.on.push(tagName!.replace('als-', ''));
    parts.set(name, part);
  }

const tables = {
  tokens: table(
    '|token|default|what it is for|',
    sizes.map(({ name, default: value = '', description }) => [code(name), code(value), description]),
  ),
  colours: table(
    '|token|light|dark|what it colours|',
    colors.map(({ name, default: value = '', description }) => [
      code(name),
      ...value.match(/#\w+/g)!.map(code),
      description,
    ]),
  ),
  pairs: table(
    '|at least|in front|behind|',
    pairs.map(([least, fronts, backs]) => [`${least}:1`, fronts.map(code).join(', '), backs.map(code).join(', ')]),
  ),
  parts: table(
    '|part|what it is|on|',
    [...parts].map(([name, { description, on }]) => [
      code(name),
      description,
      on.length === elements.length ? 'all' : on.join(', '),
    ]),
  ),
};

let text = readFileSync(file, 'utf8');
for (const [mark, rows] of Object.entries(tables))
  text = text.replace(
    new RegExp(`(<!-- ${mark}: .*? -->\n).*?(?=<!-- /${mark} -->)`, 's'),
    (_, start: string) => `${start}\n${rows}\n\n`,
  );
const written = await format(text, { ...(await resolveConfig(file)), filepath: file });
if (process.argv.includes('--check')) {
  if (written !== readFileSync(file, 'utf8'))
    throw new Error(`${file} does not say what the elements have: npm run look`);
} else writeFileSync(file, written);
