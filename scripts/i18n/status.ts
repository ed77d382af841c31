import { levels } from '../../src/localization/translation.ts';
import { standing } from './compile.ts';
import { readLanguage } from './language-file.ts';
import { shipped } from './languages.ts';
import { readLedger } from './ledger.ts';
import type { SourceUnit } from './source-units.ts';

const columns = [...levels].reverse();

/** Languages by level, as a table in Markdown: how many texts, and how many of them are for safety. */
export function statusTable(source: readonly SourceUnit[]): string {
  const safety = new Set(source.filter((unit) => unit.safety).map(({ id }) => id));
  const rows = shipped.map(({ locale, name, english }) => {
    const { levels: found } = standing(source, readLanguage(locale).units, readLedger(locale));
    const counts = columns.map((level) => {
      const ids = [...found].filter(([, l]) => l === level).map(([id]) => id);
      return ids.length ? `${ids.length} (${ids.filter((id) => safety.has(id)).length})` : '';
    });
    return [`\`${locale}\``, name, english, ...counts];
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
  ];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The README with the table in its place. */
export const withTable = (readme: string, source: readonly SourceUnit[]): string =>
  readme.replace(
    /(<!-- languages: [^>]*-->)[\s\S]*?(<!-- \/languages -->)/,
    (_, start: string, end: string) => `${start}\n\n${statusTable(source)}\n\n${end}`,
  );
