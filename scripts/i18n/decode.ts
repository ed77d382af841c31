// The text of a file that somebody sends, whatever program saved it.

/** Files that hold no text, by how they begin. */
const noTexts: readonly [begins: string, what: string, doThis: string][] = [
  ['PK\x03\x04', 'a ZIP archive', 'Unpack it, and give the .xlf file in it'],
  ['\x1f\x8b', 'compressed with gzip', 'Unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an old Excel or Word file', 'Save the sheet as “CSV UTF-8”, and give that file'],
  ['%PDF', 'a PDF', 'Send the sheet as CSV, or write the corrections in a letter'],
];
/** What such an archive holds, by a name in it. */
const archives: readonly [holds: string, what: string, doThis: string][] = [
  ['xl/', 'an Excel workbook', 'In Excel choose “Save as”, “CSV UTF-8”, and give that file'],
  ['opendocument.spreadsheet', 'a spreadsheet (ODS)', 'Save it as CSV in UTF-8, and give that file'],
  ['word/', 'a Word document', 'Copy the corrections into the sheet (CSV), or write them in a letter'],
];

/** What a file says, without its byte order mark. Throws, for people, where it is no text. */
export function decode(bytes: Uint8Array, name: string): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const found = noTexts.find(([begins]) => raw.startsWith(begins));
  if (found) {
    const [, what, doThis] = archives.find(([holds]) => found === noTexts[0] && raw.includes(holds)) ?? found;
    throw new Error(`${name}: this is ${what}. ${doThis}`);
  }
  const fail = (encoding: string): never => {
    throw new Error(`${name}: this file is in ${encoding}. Save it as UTF-8`);
  };
  if (raw.startsWith('\xff\xfe\0\0') || raw.startsWith('\0\0\xfe\xff')) return fail('UTF-32');
  // Without a mark, the empty half of each Latin sign tells.
  const encoding = /^(?:\xff\xfe|[\t\n\r -~]\0)/.test(raw)
    ? 'utf-16le'
    : /^(?:\xfe\xff|\0[\t\n\r -~])/.test(raw)
      ? 'utf-16be'
      : (/^<\?xml[^>]*\sencoding=["'](?!utf-?(?:8|16))([\w.:-]+)/i.exec(raw)?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return fail(`an unknown encoding (${encoding})`);
  }
}
