import { html, nothing } from 'lit';
import type { CardLevel, SignsAudience, Words } from '../content.js';
import { msg, say, str, withValue } from '../localization/speech.js';
import { emergencyNumbers } from '../publisher/attributes.js';
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

const levels = ['emergency', 'urgent', 'prompt'] as const;

/** How many signs are found in a list without headings. */
const glance = 7;

/** The signs of one level for one audience, each once, the gravest group first: in full, or those that have a short form. */
export function signGroups(
  { signs: { groups, list }, shortSigns }: Words,
  audience: SignsAudience,
  level: CardLevel,
  short = false,
): readonly SignGroup[] {
  const found = flatMap((short ? shortSigns : list)[level], (group, i) => {
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

/** A card of signs: how soon, what to do, how to call, and the signs that call for it: all, or those of a list. */
export function signsCard(
  context: SignsContext,
  level: CardLevel,
  list = signsList(context, level),
  below = 1,
  id: string = level,
): unknown {
  const { words, audience, region, heading } = context;
  const card = words.signs[audience][level];
  return html`<div class="card ${level}" part="card card-${level}">
    <p class="word" part="card-urgency">${icon(signIcons[level])} <span>${say(words.signs.labels[level])}</span></p>
    ${heading(below, withNumber(card, region), id, 'card-heading')} ${level === 'emergency' ? callForHelp(region) : nothing}
    ${list}
    ${card.after ? html`<p>${say(card.after)}</p>` : nothing}
  </div>`;
}

/**
 * A few signs of the emergency and the number, and the button that shows the others: all that stands behind
 * it in its place. HTML opens it; without styles, and on paper, all is open.
 */
export function firstSigns({ words, audience, region }: SignsContext): unknown {
  const { compact } = words.signs;
  const text = say(withNumber(compact, region));
  const [number] = emergencyNumbers(region);
  const all = flatMap(levels, (level) => flatMap(signGroups(words, audience, level), ({ signs }) => signs));
  return html`<p class="card emergency first">${number ? html`<a href="tel:${number}"><span>${text}</span></a>` : text}</p>
    <details class="unfolds">
      <summary>${say(withValue(msg(str`Show ${'{0}'} more signs`, { id: 'more-signs', desc: 'Button of a small box, beneath a few signs of an emergency; 0 is how many more signs there are, about 20 to 40. At most about 26 characters. Safety.' }), `${all.length - compact.named}`))}</summary>
    </details>`;
}

/** All cards, most urgent first, and where to talk about thoughts of ending one's life. */
export const allSigns = (context: SignsContext): unknown =>
  html`${levels.map((level) => signsCard(context, level))}
    <div class="part">
      ${context.heading(1, context.words.signs.crisis, '')} ${crisisList(context.region)}
    </div>`;
