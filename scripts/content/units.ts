import type { Content } from '../../content/schema.ts';
import type { Fault } from './load.ts';

/** One translatable text, with the stable id that its place in content/ gives it. */
export interface Unit {
  /** `article.sections.what-als-is.blocks.nerve-cells.text`: the file, then the path in it. */
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
  'short',
  'checked',
  'means',
  'when',
  'ask-when',
  'asks',
  'otherwise',
  'if-skipped',
  'type',
  'hpo',
  'disposition',
  'for',
  'rules-of',
  'source',
  'name',
  'phone',
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
  'als/glossary.yaml',
  'als/urgent-signs.yaml',
  'als/questions.yaml',
  'als/rules.yaml',
  'als/advice.yaml',
  'regions/emergency-numbers.yaml',
  'regions/help-lines.yaml',
] as const;

/** Every text of content/ that a reader sees, in order. */
export function units(content: Content): Unit[] {
  const found: Unit[] = [];
  for (const file of files) {
    const name = file.replace(/^\w+\/|\.yaml$/g, '');
    const walk = (value: unknown, path: string[]) => {
      if (typeof value === 'string') {
        found.push({ id: [name, ...path].join('.'), file, path: path.join('.'), text: value });
      } else if (Array.isArray(value)) {
        value.forEach((item: unknown, i) => {
          const id = (item as { id?: string } | null)?.id;
          if (id) walk(item, [...path, id]);
          else if (typeof item === 'object') walk(item, [...path, String(i)]);
        });
      } else if (value && typeof value === 'object') {
        for (const [key, child] of Object.entries(value)) if (!notWords.has(key)) walk(child, [...path, key]);
      }
    };
    walk(content[file], []);
  }
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
    .filter(({ text }) => !shown.has(text))
    .map(({ file, path }) => ({ file, path, message: 'is a text that no element shows' }));
}
