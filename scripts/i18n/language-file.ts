import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { folder } from './languages.ts';
import { levelOf, readLedger } from './ledger.ts';
import type { SourceUnit } from './source-units.ts';
import { readXliff, writeXliff, type LanguageFile, type Translation } from './xliff.ts';

const file = (locale: string) => new URL(`${locale}.xlf`, folder);

/** The language file of a locale; empty if there is none yet. */
export function readLanguage(locale: string): LanguageFile {
  if (!existsSync(file(locale))) return { units: new Map(), said: new Map(), twice: [], language: locale };
  return readXliff(readFileSync(file(locale), 'utf8'), `i18n/${locale}.xlf`);
}

/** What XLIFF calls our levels: a hint for translation editors (brief of XLIFF 1.2, state and state-qualifier). */
const states = {
  missing: { state: 'new' },
  machine: { state: 'needs-translation', qualifier: 'mt-suggestion' },
  stale: { state: 'needs-review-translation' },
  draft: { state: 'translated' },
  reviewed: { state: 'signed-off', approved: true },
  clinical: { state: 'final', approved: true },
} as const;

/**
 * Writes a language file anew from today's English and the translations there are. Where the English
 * has changed, the translation stays, with the English that it was made from beside it.
 */
export function writeLanguage(
  locale: string,
  source: readonly SourceUnit[],
  found: ReadonlyMap<string, Translation>,
): void {
  const ledger = readLedger(locale);
  const units = source.map((unit) => {
    const { target = null, source: madeFrom = unit.source, before } = found.get(unit.id) ?? {};
    const changed = target !== null && madeFrom !== unit.source;
    const translation: Translation = {
      source: unit.source,
      target,
      before: changed ? (before ?? { source: madeFrom, target }) : before,
    };
    const level = levelOf(ledger, unit.id, unit.source, translation);
    if (level !== 'stale') translation.before = undefined;
    return [
      unit.id,
      { ...translation, note: [unit.note, unit.around].filter(Boolean).join(' '), ...states[level] },
    ] as const;
  });
  writeFileSync(file(locale), writeXliff(locale, new Map(units)));
}

/** Translations of texts that are gone, kept for whoever writes such a text again. */
export function retire(locale: string, source: readonly SourceUnit[], found: ReadonlyMap<string, Translation>): number {
  const known = new Set(source.map(({ id }) => id));
  const gone = [...found].filter(([id, { target }]) => !known.has(id) && target);
  if (!gone.length) return 0;
  const archive = new URL(`retired/${locale}.json`, folder);
  mkdirSync(new URL('.', archive), { recursive: true });
  const kept = existsSync(archive) ? (JSON.parse(readFileSync(archive, 'utf8')) as object) : {};
  const now = Object.fromEntries(gone.map(([id, { source: english, target }]) => [id, { source: english, target }]));
  writeFileSync(archive, `${JSON.stringify({ ...kept, ...now }, null, 2)}\n`);
  return gone.length;
}
