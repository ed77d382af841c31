// Checks content/ and writes what the elements and the triage entry take to src/generated/.
// Fails naming the file, the path in it and what is wrong.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { WordGroups } from '../src/content.ts';
import { packGuide } from '../src/guide/packed.ts';
import { packTexts } from '../src/localization/packed-texts.ts';
import type { TriageDefinition } from '../src/triage/definition.ts';
import { pack } from '../src/triage/packed.ts';
import { checkContent } from './content/check.ts';
import { compactCitations, compactLines, compactRegions, compactWords, reviewsOf } from './content/compact.ts';
import { guideSources, topicIds } from './content/compact-guide.ts';
import { describeFault, loadContent } from './content/load.ts';
import { triageDefinition } from './content/triage-definition.ts';
import { unshown } from './content/units.ts';

const folder = new URL('../src/generated/', import.meta.url);

/** In kebab-case, as files are called. */
const fileOf = (name: string) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

function write(name: string, type: string, value: unknown, imported?: string) {
  const head = `// Written by scripts/content.ts. Do not edit.\nimport { bare } from '../triage/own.js';\n${imported ? `import type { ${imported} } from '../content.js';\n` : ''}`;
  writeFileSync(
    new URL(fileOf(name), folder),
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
 * Words apart from the structure that they stand in: compressed by themselves they weigh 500 bytes less.
 */
function writeWords(name: string, type: string, words: object, imports = '', first = '', after = '') {
  const texts: string[] = [];
  const structure = JSON.stringify(words, (_, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (!value) throw new Error('a text may not be empty');
    texts.push(value);
    return '';
  });
  const whole = `withTexts<${type}>(${structure}, unpackTexts(${JSON.stringify(packTexts(texts))}).values())`;
  writeFileSync(
    new URL(`${name}.ts`, folder),
    `// Written by scripts/content.ts. Do not edit.
import type { ${type} } from '../content.js';
import { unpackTexts } from '../localization/packed-texts.js';
import { withTexts } from '../triage/own.js';
${imports}
export const ${name}: ${type} = ${first ? `Object.assign(Object.create(null) as object, ${first}, ${whole})` : whole};
${after}`,
  );
}

/** Questions, screens and rules stand in the order of the triage definition, which has their ids. */
function writeGroups({ signs, article, check, guide }: WordGroups, { questions, screens, rules }: TriageDefinition) {
  const ids = { questions: Object.keys(questions), screens: screens.map(({ id }) => id), rules: Object.keys(rules) };
  const listed = Object.entries(ids).map(([kind, inOrder]) => {
    const named = check[kind as keyof typeof ids];
    if (Object.keys(named).join() !== inOrder.join())
      throw new Error(`${kind}: the words stand in another order than the rules`);
    return [kind, Object.values(named)];
  });
  // What two groups share stands once, at the beginning of both: a language has its texts in this order.
  const { shortSigns, sources, review } = article;
  writeWords('shared', 'SharedWords', { shortSigns, sources, review });
  const own = (words: object) => ({ ...words, shortSigns: undefined, sources: undefined, review: undefined });
  const importShared = "import { shared } from './shared.js';\n";
  writeWords('signs', 'SignsWords', signs);
  writeFileSync(
    new URL('guide.ts', folder),
    `// Written by scripts/content.ts. Do not edit.\nimport { unpackGuide } from '../guide/packed.js';\n\nexport const guide = unpackGuide(${JSON.stringify(packGuide(guide))});\n`,
  );
  writeWords('article', 'ArticleWords', own(article), importShared, 'shared');
  writeWords(
    'check',
    'CheckWords',
    own({ ...check, ...(Object.fromEntries(listed) as object) }),
    `${importShared}import { flatMap, named } from '../triage/own.js';\nimport { triage } from './triage.js';\n`,
    'shared',
    `const { questions, screens, rules } = check;
Object.assign(check, {
  questions: named(Object.keys(triage.questions), questions),
  screens: named(flatMap(triage.screens, ({ id }) => [id]), screens),
  rules: named(Object.keys(triage.rules), rules),
});
`,
  );
  writeFileSync(
    new URL('english.ts', folder),
    `// Written by scripts/content.ts. Do not edit.
import type { Words } from '../content.js';
import { article } from './article.js';
import { check } from './check.js';
import { signs } from './signs.js';

/** All groups, for whoever needs the words of every element. */
export const english: Words = { ...signs, ...article, ...check };
`,
  );
}

try {
  const content = loadContent();
  const words = compactWords(content);
  const regions = compactRegions(content);
  const lines = { advice: compactLines(content, 'advice'), associations: compactLines(content, 'associations') };
  const faults = [...checkContent(content), ...unshown(content, [words, regions, lines])];
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
  writeGroups(words, triage);
  write('regions', 'Regions', regions, 'Regions');
  for (const kind of ['advice', 'associations'] as const) write(kind, 'string', lines[kind]);
  writeFileSync(
    new URL('citations.ts', folder),
    `// Written by scripts/content.ts. Do not edit.\nexport const citations: ReadonlyMap<string, string> = new Map(${JSON.stringify(compactCitations(content))});\n`,
  );
  write('guideSources', 'GuideSources', guideSources(content), 'GuideSources');
  // For a reader to whom the library itself does not come.
  const { title } = content['als/guide.yaml'];
  const titles = [title, ...topicIds(content).map((id) => content['als/guide'][id]!.title)].join('|');
  writeFileSync(
    new URL('guide-titles.ts', folder),
    `// Written by scripts/content.ts. Do not edit.\nexport const guideTitles = ${JSON.stringify(titles)};\n`,
  );
  write(
    'about',
    'About',
    {
      codes: content['als/codes.yaml'].map(({ system, code }) => ({ system, code })),
      reviews: reviewsOf(
        content,
        (date) => date,
        (covers) => !covers.startsWith('guide'),
      ),
      anchors: Object.fromEntries(
        Object.entries(content['als/article.yaml'].sections).flatMap(([id, { anchor }]) =>
          anchor ? [[id, anchor]] : [],
        ),
      ),
    },
    'About',
  );
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  writeFileSync(new URL('version.ts', folder), `export const version: string = ${JSON.stringify(version)};\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
