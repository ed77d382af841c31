import type { CardLevel, SignsAudience, UrgentSign, Words } from '../content.js';
import { filter, flatMap, listOf } from '../triage/own.js';

/** The full form, where the sign is for this audience. */
const textFor = (audience: SignsAudience) => (sign: UrgentSign) => sign.all ?? sign[audience];

/** The signs of one level, for one audience. */
export const signsOf = (words: Words, audience: SignsAudience, level: CardLevel): readonly string[] =>
  flatMap(words.signs.list[level], (sign) => listOf(textFor(audience)(sign)));

/** The same in short: those that have a short form. */
export const signsInShort = (words: Words, audience: SignsAudience, level: CardLevel): readonly string[] =>
  flatMap(filter(words.signs.list[level], textFor(audience)), ({ short }) => listOf(short));
