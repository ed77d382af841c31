// Checks content/ and writes what the elements and the triage entry take to src/generated/.
// Fails naming the file, the path in it and what is wrong.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Words } from '../src/content.ts';
import { packTexts } from '../src/localization/packed-texts.ts';
import type { TriageDefinition } from '../src/triage/definition.ts';
import { pack } from '../src/triage/packed.ts';
import { checkContent } from './content/check.ts';
import { compactCitations, compactRegions, compactWords } from './content/compact.ts';
import { describeFault, loadContent } from './content/load.ts';
import { triageDefinition } from './content/triage-definition.ts';
import { unshown } from './content/units.ts';

const folder = new URL('../src/generated/', import.meta.url);

function write(name: string, type: string, value: unknown, from?: string) {
  const head = `// Written by scripts/content.ts. Do not edit.\nimport { bare } from '../triage/own.js';\n${from ? `import type { ${type} } from '${from}';\n` : ''}`;
  writeFileSync(
    new URL(`${name}.ts`, folder),
    `${head}\nexport const ${name}: ${type} = bare<${type}>(${JSON.stringify(value)});\n`,
  );
}

/** The rules as the elements take them. */
function writeTriage(triage: TriageDefinition) {
  writeFileSync(
    new URL('triage.ts', folder),
    `// Written by scripts/content.ts. Do not edit.\nimport { unpack } from '../triage/packed.js';\n\nexport const triage = unpack(${JSON.stringify(pack(triage))});\n`,
  );
}

/**
 * The words apart from the structure that they stand in: compressed by themselves they weigh 500 bytes
 * less. Questions, screens and rules stand in the order of the triage definition, which has their ids.
 */
function writeWords(words: Words, { questions, screens, rules }: TriageDefinition) {
  const ids = { questions: Object.keys(questions), screens: screens.map(({ id }) => id), rules: Object.keys(rules) };
  const listed = Object.entries(ids).map(([kind, inOrder]) => {
    const named = words[kind as keyof typeof ids];
    if (Object.keys(named).join() !== inOrder.join())
      throw new Error(`${kind}: the words stand in another order than the rules`);
    return [kind, Object.values(named)];
  });
  const texts: string[] = [];
  const structure = JSON.stringify({ ...words, ...Object.fromEntries(listed) }, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (!value) throw new Error('a text may not be empty');
    texts.push(value);
    return '';
  });
  writeFileSync(
    new URL('english.ts', folder),
    `// Written by scripts/content.ts. Do not edit.
import type { Words } from '../content.js';
import { unpackTexts } from '../localization/packed-texts.js';
import { flatMap, named, withTexts } from '../triage/own.js';
import { triage } from './triage.js';

export const english: Words = withTexts<Words>(${structure}, unpackTexts(${JSON.stringify(packTexts(texts))}).values());
const { questions, screens, rules } = english;
Object.assign(english, {
  questions: named(Object.keys(triage.questions), questions),
  screens: named(flatMap(triage.screens, ({ id }) => [id]), screens),
  rules: named(Object.keys(triage.rules), rules),
});
`,
  );
}

try {
  const content = loadContent();
  const words = compactWords(content);
  const regions = compactRegions(content);
  const faults = [...checkContent(content), ...unshown(content, [words, regions])];
  if (faults.length) throw new Error(faults.map(describeFault).join('\n'));
  mkdirSync(folder, { recursive: true });
  const triage = triageDefinition(content['als/questions.yaml'], content['als/rules.yaml']);
  writeTriage(triage);
  const { questions, screens } = content['als/questions.yaml'];
  // A list asks what its signs name: those that a tick answers. The others open questions of their own.
  const inList = Object.entries(screens).map(([id, { signs = {} }]) => {
    const ticked = Object.values(signs).flatMap(({ sets = {} }) => Object.keys(sets).map((q) => questions[q]!));
    return [id, Object.assign({}, ...ticked.map((q) => (q.type === 'yes-no' && !q.parts ? q.hpo : {})))] as const;
  });
  const hpo = [...Object.entries(questions).map(([id, { hpo = {} }]) => [id, hpo] as const), ...inList];
  write(
    'hpo',
    '{ readonly [group: string]: { readonly [code: string]: string } }',
    Object.fromEntries(hpo.filter(([, codes]) => Object.keys(codes as object).length)),
  );
  writeWords(words, triage);
  write('regions', 'Regions', regions, '../content.js');
  writeFileSync(
    new URL('citations.ts', folder),
    `// Written by scripts/content.ts. Do not edit.\nexport const citations: ReadonlyMap<string, string> = new Map(${JSON.stringify(compactCitations(content))});\n`,
  );
  write(
    'about',
    'About',
    {
      codes: content['als/codes.yaml'].map(({ system, code }) => ({ system, code })),
      reviews: content['als/review.yaml'].reviews.map(({ name, role, organisation, date }) => ({
        name,
        role,
        organisation,
        date,
      })),
      anchors: Object.fromEntries(
        Object.entries(content['als/article.yaml'].sections).flatMap(([id, { anchor }]) =>
          anchor ? [[id, anchor]] : [],
        ),
      ),
    },
    '../content.js',
  );
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  writeFileSync(new URL('version.ts', folder), `export const version: string = ${JSON.stringify(version)};\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
