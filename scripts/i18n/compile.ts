// From a language file to what the elements load: the texts in the order of Words, the interface by id, levels.
import type { Content } from '../../content/schema.ts';
import type { Level, TranslatedGroup } from '../../src/localization/catalog.ts';
import type { Group, WordGroups } from '../../src/content.ts';
import { letters, levels, mapTexts, type About, type Signature } from '../../src/localization/translation.ts';
import { compactWords, dayIn } from '../content/compact.ts';
import { mapUnits, units } from '../content/units.ts';
import { directionOf, isEnglish, type Shipped } from './languages.ts';
import { digest, holding, levelOf, type Signing } from './ledger.ts';
import type { SourceUnit } from './source-units.ts';
import type { Translation } from './xliff.ts';

/** A language as it stands: its texts by unit, and how far each has been checked. */
export interface Standing {
  texts: ReadonlyMap<string, Translation>;
  levels: ReadonlyMap<string, Level>;
}

export function standing(
  source: readonly SourceUnit[],
  texts: ReadonlyMap<string, Translation>,
  ledger: readonly Signing[],
): Standing {
  return {
    texts,
    levels: new Map(source.map(({ id, source: english }) => [id, levelOf(ledger, id, english, texts.get(id))])),
  };
}

/**
 * A kind of English is no translation, and needs no review of its own: what there is of it counts as
 * reviewed, and where the English has changed since, that is shown.
 */
const letterOf = (locale: string, level: Level) =>
  isEnglish(locale) ? (level === 'missing' || level === 'stale' ? '-' : 'c') : letters[levels.indexOf(level)]!;

/** Who has signed at a level: names once, the latest day. */
function signature(
  level: 'reviewed' | 'clinical',
  { locale }: Shipped,
  source: readonly SourceUnit[],
  { texts }: Standing,
  ledger: readonly Signing[],
): Signature | undefined {
  const signings = ledger.filter(
    (signing) =>
      signing.level === level &&
      source.some(({ id, source: english }) => {
        const target = texts.get(id)?.target;
        return target && holding([signing], id, english, target).length;
      }),
  );
  if (!signings.length) return undefined;
  const listed = (all: string[]) => new Intl.ListFormat(locale).format(new Set(all));
  const dates = signings.map(({ date }) => date).sort();
  return {
    who: listed(signings.map(({ who }) => who)),
    role: listed(signings.map(({ role }) => role)),
    date: dayIn(locale)(dates.at(-1)!),
  };
}

/** The texts of each group of words in their order, with days as a language writes them. */
function slots(content: Content, locale: string): readonly (readonly [Group, string[]])[] {
  return (Object.entries(compactWords(content, locale)) as [Group, WordGroups[Group]][]).map(([group, words]) => {
    const texts: string[] = [];
    mapTexts(words, (text) => {
      texts.push(text);
      return text;
    });
    return [group, texts];
  });
}

/** The same, with the id of each unit in place of its text. */
const slotIds = (content: Content, locale: string) =>
  slots(
    mapUnits(content, ({ id }) => id),
    locale,
  );

/** Names the English that a language file is laid over, text by text: another edition does not fit. */
export const editionOf = (content: Content, source: readonly SourceUnit[]): string =>
  digest(JSON.stringify([slotIds(content, 'en'), source.map(({ id, source: english }) => [id, english])])).slice(0, 6);

export function compile(
  language: Shipped,
  content: Content,
  source: readonly SourceUnit[],
  found: Standing,
  ledger: readonly Signing[],
): { about: About; groups: { [group in Group]: TranslatedGroup } } {
  const { locale, name } = language;
  /** The English stands beneath these until somebody has checked them. */
  const beneath = new Set(source.filter((unit) => unit.beneath).map(({ id }) => id));
  const target = (id: string) => found.texts.get(id)?.target ?? '';
  const letter = (id: string) => {
    const mark = letterOf(locale, found.levels.get(id)!);
    return beneath.has(id) ? mark.toUpperCase() : mark;
  };
  const withEnglish = (id: string, english: string) =>
    beneath.has(id) && target(id) && target(id) !== english ? ([target(id), english] as const) : target(id) || english;
  const isUnit = new Set(units(content).map(({ id }) => id));
  const places = slotIds(content, locale);
  if (places.flatMap(([, ids]) => ids).length !== slots(content, locale).flatMap(([, texts]) => texts).length)
    throw new Error('compactWords leaves out or merges texts: each needs its own place');
  const messages = source.filter(({ id }) => id.startsWith('interface.'));
  // Days have no translator: they speak the language of the interface that they stand in.
  const ofInterface = levels.find((level) => messages.some(({ id }) => found.levels.get(id) === level))!;
  const group = (name: Group, ids: readonly string[]): TranslatedGroup => {
    const own = messages.filter(({ groups }) => groups!.includes(name));
    return {
      texts: ids.map((id) => (isUnit.has(id) ? target(id) : id)),
      messages: Object.fromEntries(own.map(({ id, source: english }) => [english, target(id)])),
      levels: [...ids, ...own.map(({ id }) => id)]
        .map((id) => (isUnit.has(id) || id.startsWith('interface.') ? letter(id) : letterOf(locale, ofInterface)))
        .join(''),
    };
  };
  return {
    about: {
      locale,
      name,
      dir: directionOf(locale),
      // Of a kind of English there is nothing to be told.
      notes: Object.fromEntries(
        source
          .filter(({ id }) => id.startsWith('translation-notes.') && !isEnglish(locale))
          .map(({ id, source: english }) => [id.replace('translation-notes.', ''), withEnglish(id, english)]),
      ),
      signed: {
        reviewed: signature('reviewed', language, source, found, ledger),
        clinical: signature('clinical', language, source, found, ledger),
      },
    },
    groups: Object.fromEntries(places.map(([name, ids]) => [name, group(name, ids)])) as {
      [group in Group]: TranslatedGroup;
    },
  };
}
