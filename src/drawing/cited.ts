import type { Block } from '../content.js';
import { firstSentence } from '../localization/first-sentence.js';

/** The statements that rest on each list of sources, in their order. */
export type Cited = ReadonlyMap<readonly number[], readonly string[]>;

/**
 * What some blocks say and on which sources it rests: each text by its first sentence, each term by
 * its name, a list of urgent signs by its heading.
 */
export function citedIn(blocks: readonly Block[]): Cited {
  const cited = new Map<readonly number[], readonly string[]>();
  for (const { heading, text, list = [], terms = [], signs, sources } of blocks) {
    const add = (statement: string | undefined, own = sources) => {
      if (statement && own) cited.set(own, [...(cited.get(own) ?? []), firstSentence(statement)]);
    };
    add(signs ? heading : text);
    for (const item of list) add(item);
    for (const { term, sources: own } of terms) add(term, own);
  }
  return cited;
}
