import type { Content } from '../../content/schema.ts';
import type { Fault } from './load.ts';

/** One translatable text, with the stable id that its place in content/ gives it. */
export interface Unit {
  /**
   * `article.sections.what-als-is.blocks.nerve-cells.text`: the file, then the path in it. Where the file
   * says since which version of the rules the text means what it says, that follows: `….text@3`.
   */
  id: string;
  file: keyof Content;
  path: string;
  text: string;
}

/** Keys whose texts are for editors, or are names and addresses that no language changes. */
const notWords = new Set([
  'claims',
  'sources',
  'supports',
  'confirmed',
  'confidence',
  'citation',
  'url',
  'checked',
  'means',
  'when',
  'ask-when',
  'asks',
  'sets',
  'signs-of',
  'group',
  'part-of',
  'anchor',
  'figure',
  'meaning',
  'otherwise',
  'if-skipped',
  'type',
  'hpo',
  'disposition',
  'for',
  'rules-of',
  'source',
  'name',
  'names',
  'phone',
  'remark',
  'numbers',
  'id',
  'version',
  'pattern',
  'out-of-scope',
  'fast-referral-rows',
  'reviews',
]);
const files = [
  'als/article.yaml',
  'als/guide.yaml',
  'als/guide',
  'als/glossary.yaml',
  'als/urgent-signs.yaml',
  'als/questions.yaml',
  'als/rules.yaml',
  'als/advice.yaml',
  'regions/emergency-numbers.yaml',
  'regions/help-lines.yaml',
  'translation-notes.yaml',
] as const;

/** Where texts stand under ids of their own, which may be any word. */
const records = ['know', 'list', 'parts', 'limits', 'say', 'ask', 'do', 'dont', 'sooner', 'worry', 'blocks'];
/** What stands under these says by itself since when it means what it says. */
const ownMeaning = ['options', 'signs', 'list'];
const skips = (key: string, parent: string | undefined): boolean => notWords.has(key) && !records.includes(parent!);

/** The content with every text that a reader sees replaced, in order. */
export function mapUnits(content: Content, replace: (unit: Unit) => string): Content {
  const mapped: Content = { ...content };
  for (const file of files) {
    const name = file.replace(/^\w+\/|\.yaml$/g, '');
    const walk = (value: unknown, path: string[], since = ''): unknown => {
      if (typeof value === 'string')
        return replace({ id: [name, ...path].join('.') + since, file, path: path.join('.'), text: value });
      if (Array.isArray(value))
        return value.map((item: unknown, i) => {
          if (typeof item !== 'object' || item === null) return item;
          return walk(item, [...path, (item as { id?: string }).id ?? String(i)]);
        });
      if (typeof value !== 'object' || value === null) return value;
      const { meaning } = value as { meaning?: number };
      const sinceHere = meaning ? `@${meaning}` : since;
      return Object.fromEntries(
        Object.entries(value).map(([key, child]) => [
          key,
          skips(key, path.at(-1))
            ? (child as unknown)
            : walk(child, [...path, key], ownMeaning.includes(key) ? '' : sinceHere),
        ]),
      );
    };
    Object.assign(mapped, { [file]: walk(content[file], []) });
  }
  return mapped;
}

/** Every text of content/ that a reader sees, in order. */
export function units(content: Content): Unit[] {
  const found: Unit[] = [];
  mapUnits(content, (unit) => {
    found.push(unit);
    return unit.text;
  });
  return found;
}

/** Texts that do not arrive in what the elements take. */
export function unshown(content: Content, compact: unknown): Fault[] {
  const shown = new Set<string>();
  JSON.stringify(compact, (_, value: unknown) => {
    if (typeof value === 'string') shown.add(value);
    return value;
  });
  return units(content)
    .filter(({ file, text }) => file !== 'translation-notes.yaml' && !shown.has(text))
    .map(({ file, path }) => ({ file, path, message: 'is a text that no element shows' }));
}
