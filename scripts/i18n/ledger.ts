// Who stands for a translation: the truth about its level. What XLIFF says of a state is a hint for editors.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Level } from '../../src/localization/catalog.ts';
import { folder } from './languages.ts';
import type { Translation } from './xliff.ts';

/** One person's or organisation's word for some units, as they were on a day. */
export interface Signing {
  level: 'machine' | 'draft' | 'reviewed' | 'clinical';
  /** A person or an organisation. */
  who: string;
  /** Such as "medical translator", "neurologist", "patients' association". */
  role: string;
  /** ISO 8601. */
  date: string;
  /** By unit: a hash of the English and a hash of the translation, as they were. */
  units: { [id: string]: string };
}

/** Short, and another for another text. */
export const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** What a signing keeps of a unit. */
export const hashOf = (source: string, target: string): string => `${digest(source)} ${digest(target)}`;

const file = (locale: string) => new URL(`reviews/${locale}.json`, folder);

export const readLedger = (locale: string): Signing[] =>
  existsSync(file(locale)) ? (JSON.parse(readFileSync(file(locale), 'utf8')) as Signing[]) : [];

export const writeLedger = (locale: string, ledger: readonly Signing[]): void =>
  writeFileSync(file(locale), `${JSON.stringify(ledger, null, 2)}\n`);

/** A ledger with one more signing: what the same hand signs on the same day stands together. */
export function signed(ledger: readonly Signing[], { units, ...by }: Signing): Signing[] {
  const isSame = (other: Signing) =>
    other.level === by.level && other.who === by.who && other.role === by.role && other.date === by.date;
  const last = ledger.findLastIndex(isSame);
  if (last < 0) return [...ledger, { ...by, units }];
  return ledger.map((other, i) => (i === last ? { ...by, units: { ...other.units, ...units } } : other));
}

const order: readonly Level[] = ['machine', 'draft', 'reviewed', 'clinical'];

/** Signings that still hold for a text: neither it nor its English has changed since. */
export const holding = (ledger: readonly Signing[], id: string, source: string, target: string): Signing[] =>
  ledger.filter(({ units }) => units[id] === hashOf(source, target));

/**
 * The level of a translation of today's English. Stale: somebody stood for it, and the English has
 * changed since. A text that nobody has stood for counts as a machine's.
 */
export function levelOf(ledger: readonly Signing[], id: string, source: string, found: Translation | undefined): Level {
  if (!found?.target) return 'missing';
  const { target } = found;
  const now = holding(ledger, id, source, target).map(({ level }) => order.indexOf(level));
  if (now.length) return order[Math.max(...now)]!;
  const [, hashOfTarget] = hashOf(source, target).split(' ');
  const stoodFor = ledger.some(({ units }) => units[id]?.endsWith(` ${hashOfTarget}`));
  return stoodFor || found.before ? 'stale' : 'machine';
}
