/**
 * JSON that no page can bend: the `toJSON` that old frameworks give to every array turns lists into
 * strings in JSON.stringify, which asks every object for it, and no text or number. What only the
 * prototype has stays out.
 */
export function toJson(value: unknown, indent = '\n'): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const deeper = `${indent}  `;
  const block = (open: string, parts: string[], close: string) =>
    parts.length ? open + deeper + parts.join(`,${deeper}`) + indent + close : open + close;
  if (Array.isArray(value))
    return block(
      '[',
      value.map((item) => toJson(item, deeper)),
      ']',
    );
  return block(
    '{',
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${JSON.stringify(key)}: ${toJson(item, deeper)}`),
    '}',
  );
}
