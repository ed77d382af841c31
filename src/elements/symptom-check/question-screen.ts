import { html } from 'lit';
import { msg, say } from '../../localization/speech.js';
import type { Answers } from '../../triage/definition.js';
import { chosenIn } from '../../triage/interview.js';
import { has } from '../../triage/own.js';
import { hintFor, optionWords, questionText } from './answer-words.js';
import { choiceGroup } from './choice-group.js';
import { isMany, standsAlone } from './groups.js';
import type { Lent } from './lent.js';
import type { Focus } from './step.js';

export const missingAnswer = (id: string): string =>
  isMany(id)
    ? msg('Choose what applies, or “None of these”', {
        id: 'missing-many',
        desc: 'Error: a list of boxes without a tick. “None of these” is the last box.',
      })
    : msg('Choose an answer', { id: 'missing-one', desc: 'Error: a question without an answer.' });

/** Questions and lists in the order in which this page has drawn them. */
const drawn: string[] = [];

/** A name for a question or list in the page: which question it is, no published list tells page scripts. */
export const nameOf = (id: string): string => {
  if (!drawn.includes(id)) drawn.push(id);
  return `q${drawn.indexOf(id)}`;
};

/** The id on the page of what takes focus. */
export const idOf = (focus: Focus): string =>
  typeof focus === 'string' ? focus : `${focus.at === 'row' ? 'change-' : ''}${nameOf(focus.group)}`;

/** One question, or the list of signs of a screen. */
export function question(
  { words, state: { choices, missing }, style, act }: Lent,
  id: string,
  /** The answers so far: they decide the wording. */
  answers: Answers,
  /** Id of the heading of the screen, where that is the question. */
  labelledBy?: string,
  /** The reader has just ticked the sign that opened this: "none" would unsay it, and Back does that. */
  opened = false,
): unknown {
  const name = nameOf(id);
  return choiceGroup({
    __proto__: null,
    name,
    labelledBy,
    legend: html`<span id=${name} tabindex="-1">${say(questionText(words, id, answers))}</span>`,
    options: optionWords(words, id, answers)
      .map((option, i) => ({ ...option, apart: i > 0 && (option.id === 'rather-not-say' || standsAlone(option.id)) }))
      .filter((option) => !(opened && option.id === 'none')),
    chosen: chosenIn(choices, id),
    many: isMany(id),
    style,
    parts: words.questions[id]?.parts,
    hint: hintFor(words, id, answers),
    error: has(missing, id) && missingAnswer(id),
    choose: (option) => act({ did: 'answer', group: id, option }),
  });
}
