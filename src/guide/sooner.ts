import { html, nothing } from 'lit';
import type { CardLevel, SignsAudience, Topic, UrgentSign } from '../content.js';
import { crisisList } from '../drawing/contacts.js';
import { withNumber } from '../drawing/emergency.js';
import { signsCard } from '../drawing/signs.js';
import { msg, say } from '../localization/speech.js';
import { filter, find, flatMap, has, some } from '../triage/own.js';
import type { Page } from './page.js';

export const soonerHeading = (): string =>
  msg('When to get help sooner', { id: 'sooner', desc: 'Heading in a result.' });

/** Danger signs of a topic that call for the same. */
export interface Danger {
  level: CardLevel;
  audience: SignsAudience;
  heading: string;
  signs: readonly string[];
  /** Some are thoughts of suicide. */
  isCrisis: boolean;
}

/** The danger signs of a topic, the gravest first. */
export function dangers({ context: { words, region } }: Page, { sooner }: Topic): readonly Danger[] {
  const { list, groups } = words.signs;
  const levels = ['emergency', 'urgent', 'prompt'] as const;
  let place = 0;
  const all = flatMap(levels, (level) =>
    flatMap(list[level], (signs, group) => signs.map((sign) => ({ level, group, sign, place: place++ }))),
  );
  const here = filter(all, (one) => has(sooner, one.place));
  return flatMap(levels, (level) => {
    const found = filter(here, (one) => one.level === level);
    // A topic for people without the diagnosis says what these do.
    const audience = some(found, ({ sign }) => sign.worried) ? 'worried' : 'diagnosed';
    const isCrisis = some(found, ({ group }) => group === groups.length - 1);
    const heading = withNumber(words.signs[audience][level], region);
    const signs = found.map(({ sign }) => textOf(sign));
    return found.length ? [{ level, audience, heading, signs, isCrisis }] : [];
  });
}

const textOf = ({ all, diagnosed, worried }: UrgentSign): string => (all ?? diagnosed ?? worried)!;

/** The same as cards: how soon, whom to call, the signs. */
export const sooner = ({ context }: Page, all: readonly Danger[]): unknown => {
  // Whom to talk to stands once, with the gravest.
  const crisis = find(all, ({ isCrisis }) => isCrisis);
  return all.map((danger) => {
    const list = html`<ul>${danger.signs.map((sign) => html`<li>${say(sign)}</li>`)}</ul>
        ${danger === crisis ? crisisList(context.region) : nothing}`;
    return signsCard({ ...context, audience: danger.audience }, danger.level, list, 2, '');
  });
};
