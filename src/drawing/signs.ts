import { html, nothing } from 'lit';
import type { CardLevel, SignsAudience, Words } from '../content.js';
import { say } from '../localization/speech.js';
import { flatMap, listOf } from '../triage/own.js';
import { crisisList } from './contacts.js';
import { callForHelp, withNumber } from './emergency.js';
import { icon, signIcons } from './icons.js';
import { items } from './items.js';

/** What an element lends to its lists of signs: headings of its level, the numbers and help lines of its region. */
export interface SignsContext {
  words: Words;
  region: string;
  audience: SignsAudience;
  heading: (below: number, text: unknown, id: string, part?: string) => unknown;
}

/** Signs that are about the same, under the heading that says about what. */
export interface SignGroup {
  /** Without: a list so short that it is read at a glance. */
  heading: string | undefined;
  signs: readonly string[];
}

/** How many signs are found in a list without headings. */
const glance = 7;

/** The signs of one level for one audience, each once, the gravest group first: in full, or those that have a short form. */
export function signGroups(
  { signs: { groups, list }, shortSigns }: Words,
  audience: SignsAudience,
  level: CardLevel,
  short = false,
): readonly SignGroup[] {
  const found = flatMap((short ? shortSigns : list)[level].entries(), ([i, group]) => {
    const signs = flatMap(group, (sign) => listOf(sign.all ?? sign[audience]));
    return signs.length ? [{ heading: groups[i]!, signs }] : [];
  });
  const signs = flatMap(found, (group) => group.signs);
  return signs.length > glance ? found : [{ heading: undefined, signs }];
}

/** The signs of one level under the headings of their groups. Where it is tight, one sign alone needs no heading. */
export function signsList(
  { words, audience, heading }: SignsContext,
  level: CardLevel,
  below = 2,
  short = false,
  tight = false,
): unknown {
  const groups = signGroups(words, audience, level, short);
  const lists = groups.map(
    ({ heading: title, signs }) =>
      html`<div>
        ${title && (signs[1] || !tight) ? heading(below, title, '') : nothing}
        <ul ${items(signs)}></ul>
      </div>`,
  );
  return groups[1] ? html`<div class="groups">${lists}</div>` : lists;
}

/** A card of signs: how soon, what to do, how to call, and the signs that call for it. */
export function signsCard(context: SignsContext, level: CardLevel): unknown {
  const { words, audience, region, heading } = context;
  const card = words.signs[audience][level];
  return html`<div class="card ${level}" part="card card-${level}">
    <p class="word" part="card-urgency">${icon(signIcons[level])} <span>${say(words.signs.labels[level])}</span></p>
    ${heading(1, withNumber(card, region), level, 'card-heading')} ${level === 'emergency' ? callForHelp(region) : nothing}
    ${signsList(context, level)}
    ${card.after ? html`<p>${say(card.after)}</p>` : nothing}
  </div>`;
}

/** All cards, most urgent first, and where to talk about thoughts of ending one's life. */
export const allSigns = (context: SignsContext): unknown =>
  html`${(['emergency', 'urgent', 'prompt'] as const).map((level) => signsCard(context, level))}
    <div class="part">
      ${context.heading(1, context.words.signs.crisis, '')} ${crisisList(context.region)}
    </div>`;
