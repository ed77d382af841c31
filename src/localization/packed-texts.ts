/**
 * Texts on their way to the reader: one string, in which a sentence begins with a small letter, as most
 * of its words do elsewhere. Compressed they weigh 400 bytes less. "|" stands between two texts, and
 * "^" before a small letter that stays one.
 */
const starts = /(^|\||[.?!] )(\^|[a-z])/g;

/**
 * Throws an error that names the text which does not come back as it was.
 * @public Used where content is built.
 */
export function packTexts(texts: readonly string[]): string {
  const packed = texts
    .join('|')
    .replace(/(^|\||[.?!] )(?:([a-z])|([A-Z])(?![A-Z]))/g, (_, before: string, small?: string, capital?: string) =>
      small ? `${before}^${small}` : before + capital!.toLowerCase(),
    );
  const back = unpackTexts(packed);
  const lost = texts.find((text, i) => text !== back[i]);
  if (lost !== undefined || back.length !== texts.length) throw new Error(`a text may not have "|" or "^": ${lost}`);
  return packed;
}

/**
 * The texts, whole.
 * @public Taken by generated/english.ts.
 */
export const unpackTexts = (packed: string): string[] =>
  packed
    .replace(starts, (_, before: string, first: string) => before + (first === '^' ? '' : first.toUpperCase()))
    .split('|');
