// The review sheet of a language: to print (HTML), and to fill in a spreadsheet (CSV).
import Papa from 'papaparse';
import { directionOf, type Shipped } from './languages.ts';
import type { Standing } from './compile.ts';
import { sayingOf, termsIn } from './glossary.ts';
import { hashOf } from './ledger.ts';
import type { SourceUnit } from './source-units.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Columns of the spreadsheet. `correction` is read back; `id` says where it belongs, `version` which texts stood beside it. */
export const columns = ['id', 'screen', 'safety', 'note', 'english', 'translation', 'version', 'correction'] as const;

const versionOf = (source: string, { texts }: Standing, id: string) => hashOf(source, texts.get(id)?.target ?? '');

export const csvSheet = (source: readonly SourceUnit[], found: Standing): string =>
  // The mark at the start tells spreadsheets that it is UTF-8.
  '\ufeff' +
  Papa.unparse(
    source.map(({ id, screen, safety, note, source: english }) => ({
      id,
      screen: screen ?? '',
      safety: safety ? 'SAFETY' : '',
      note,
      english,
      translation: found.texts.get(id)?.target ?? '',
      version: versionOf(english, found, id),
      correction: '',
    })),
    // A spreadsheet must not take a text for a formula.
    { columns: [...columns], escapeFormulae: true },
  );

/** A filled sheet by unit, each with its correction or '', and whether the texts beside it have changed since. */
export type Rows = Map<string, { correction: string; changed: boolean }>;

/** Reads a filled sheet. Throws, for people, where it is not one of ours. */
export function filledRows(csv: string, name: string, source: readonly SourceUnit[], found: Standing): Rows {
  const { data, errors, meta } = Papa.parse<{ [column: string]: string }>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const missing = ['id', 'version', 'correction'].filter((column) => !meta.fields?.includes(column));
  if (missing.length)
    throw new Error(`${name}: expected the columns that npm run i18n:sheet writes. Missing: ${missing.join(', ')}`);
  if (errors[0]) throw new Error(`${name}: row ${(errors[0].row ?? 0) + 2}: ${errors[0].message}`);
  const rows: Rows = new Map();
  for (const { id = '', version, correction = '' } of data) {
    if (rows.has(id)) throw new Error(`${name}: ${id} is there twice. Keep one`);
    const unit = source.find((one) => one.id === id);
    rows.set(id, {
      correction: correction.trim(),
      changed: version !== versionOf(unit?.source ?? '', found, id),
    });
  }
  return rows;
}

/** English and translation side by side, screen by screen, with pictures of it where there are some, and room to write. */
export function htmlSheet(
  { locale, name, english }: Shipped,
  source: readonly SourceUnit[],
  { texts, levels }: Standing,
  pictures: { readonly [screen: string]: readonly string[] } = {},
): string {
  const terms = (text: string) =>
    termsIn(text)
      .map((term) => [term.en, sayingOf(term, locale)])
      .filter(([, said]) => said)
      .map(([term, said]) => `<br>${escape(term!)}: <span lang="${locale}">${escape(said!)}</span>`)
      .join('');
  const row = (
    { id, note, source: text, safety }: SourceUnit,
    i: number,
  ) => `<tr${safety ? ' class="safety"' : ''}><td>${i + 1}</td>
<td><p lang="en">${escape(text)}</p><small lang="en">${escape(note)}${terms(text)}<br>${escape(id)}</small></td>
<td lang="${locale}" dir="${directionOf(locale)}"><p>${escape(texts.get(id)?.target ?? '')}</p><small lang="en" dir="ltr">${levels.get(id)}</small></td>
<td></td></tr>`;
  const screens = [...new Set(source.map(({ screen }) => screen ?? ''))];
  const part = (screen: string) => `<h2>${escape(screen)}</h2>
${(pictures[screen] ?? []).map((file) => `<img src="${file}" alt="">`).join('')}
<table><thead><tr><th>No.</th><th>English</th><th>${escape(name)}</th><th>Right as it is, or your correction</th></tr></thead>
<tbody>${source
    .filter((unit) => (unit.screen ?? '') === screen)
    .map(row)
    .join('\n')}</tbody></table>`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>als-widgets: review sheet, ${escape(english)}</title>
<style>
body{font:10pt/1.4 system-ui,"Noto Sans","Noto Sans Arabic","Noto Sans Devanagari","Noto Sans SC","Noto Sans JP",sans-serif;margin:12mm}
table{border-collapse:collapse;inline-size:100%;table-layout:fixed}thead{display:table-header-group}
th,td{border:1px solid #999;padding:2mm;text-align:start;vertical-align:top;overflow-wrap:anywhere}tr{break-inside:avoid}
.safety td:first-child{border-inline-start:1.5mm solid #a00}
h2{break-after:avoid}img{max-inline-size:45%;max-block-size:230mm;vertical-align:top;border:1px solid #999;margin:0 2mm 2mm 0;break-inside:avoid}
th:first-child,td:first-child{inline-size:10mm}p{margin:0 0 1mm}small{color:#555}
</style>
<h1>als-widgets: ${escape(english)} (${locale})</h1>
<p>Read each screen as a whole: the English, then the translation. Write a correction only where the meaning differs, the tone frightens or lulls, or nobody speaks so. Numbers, and {…}, stay as they are. A text with a thick line at its edge is for safety: a mistake in it could delay care.</p>
<p>Reviewed by (name or organization): ____________________ Role: ____________________ Date: ____________ Signature: ____________________</p>
${screens.map(part).join('\n')}
</html>
`;
}
