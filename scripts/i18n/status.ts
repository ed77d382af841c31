import { levels } from '../../src/localization/translation.ts';
import { standing } from './compile.ts';
import { readLanguage } from './language-file.ts';
import { isEnglish, shipped } from './languages.ts';
import { readLedger } from './ledger.ts';
import type { SourceUnit } from './source-units.ts';

const columns = [...levels].reverse();

/** Languages by level, as a table in Markdown: how many texts, and how many of them are for safety. */
export function statusTable(source: readonly SourceUnit[]): string {
  // An association may begin with the library: what is not translated there is English, and marked so.
  const isOfLibrary = (id: string) => id.startsWith('guide.');
  const ofLibrary = source.filter(({ id }) => isOfLibrary(id)).length;
  const safety = new Set(source.filter((unit) => unit.safety).map(({ id }) => id));
  const rows = shipped.map(({ locale, name, english }) => {
    const { levels: found } = standing(source, readLanguage(locale).units, readLedger(locale));
    const counts = columns.map((level) => {
      // A kind of English is no translation: nobody asks whether a machine or a person wrote it.
      if (isEnglish(locale) && ['machine', 'draft'].includes(level)) return '';
      const ids = [...found].filter(([id, l]) => l === level && !isOfLibrary(id)).map(([id]) => id);
      return ids.length ? `${ids.length} (${ids.filter((id) => safety.has(id)).length})` : '';
    });
    const library = [...found].filter(([id, level]) => isOfLibrary(id) && level !== 'missing').length;
    return [`\`${locale}\``, name, english, ...counts, library ? `${library} of ${ofLibrary}` : ''];
  });
  const head = [
    'tag',
    'language',
    'in English',
    'clinically reviewed',
    'reviewed',
    'human draft',
    'stale',
    'machine draft',
    'missing',
    'library',
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The README with the table in its place. */
export const withTable = (readme: string, source: readonly SourceUnit[]): string =>
  readme.replace(
    /(<!-- languages: [^>]*-->)[\s\S]*?(<!-- \/languages -->)/,
    (_, start: string, end: string) => `${start}\n\n${statusTable(source)}\n\n${end}`,
  );

/** What a kind of English says otherwise: each change of words once, with how often, and how many texts differ. */
export function differences(locale: string, source: readonly SourceUnit[]): string {
  const { units } = readLanguage(locale);
  const changes = new Map<string, number>();
  let texts = 0;
  for (const { id, source: english } of source) {
    const own = units.get(id)?.target;
    if (!own || own === english) continue;
    texts++;
    for (const change of changed(english, own)) changes.set(change, (changes.get(change) ?? 0) + 1);
  }
  const rows = [...changes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([change, times]) => `- ${change}${times > 1 ? ` (${times} times)` : ''}`);
  return [`${texts} of ${source.length} texts differ from the English of the US:`, '', ...rows].join('\n');
}

/** Words that one text has in place of those of another, by their longest common subsequence. */
function changed(before: string, after: string): string[] {
  const [a, b] = [before, after].map((text) => text.split(/\s+/));
  const lengths = Array.from({ length: a!.length + 1 }, () => new Array<number>(b!.length + 1).fill(0));
  for (let i = a!.length - 1; i >= 0; i--)
    for (let j = b!.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a![i] === b![j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const found: string[] = [];
  let [gone, come]: string[][] = [[], []];
  const end = () => {
    const said = (words: string[]) => words.join(' ').replace(/[.,;:]$/, '') || '(nothing)';
    if (gone!.length || come!.length) found.push(`${said(gone!)} → ${said(come!)}`);
    [gone, come] = [[], []];
  };
  let [i, j] = [0, 0];
  while (i < a!.length || j < b!.length) {
    if (i < a!.length && j < b!.length && a![i] === b![j]) {
      end();
      i++;
      j++;
    } else if (j >= b!.length || (i < a!.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) gone!.push(a![i++]!);
    else come!.push(b![j++]!);
  }
  end();
  return found;
}

/** The style page of a kind of English with its differences in their place. */
export const withDifferences = (page: string, locale: string, source: readonly SourceUnit[]): string =>
  page.replace(
    /(<!-- differences: [^>]*-->)[\s\S]*?(<!-- \/differences -->)/,
    (_, start: string, end: string) => `${start}\n\n${differences(locale, source)}\n\n${end}`,
  );
