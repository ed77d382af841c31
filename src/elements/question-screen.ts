import { html, nothing } from 'lit';
import { msg } from '@lit/localize';
import type { Words } from '../content.js';
import { triage } from '../generated/triage.js';
import type { Answers } from '../triage/definition.js';
import { items } from './items.js';
import { chosen, optionTexts, questionText } from './answer-words.js';

/** What a list is after one of its boxes changed: "none" and "not sure" exclude the others. */
export function ticked(before: readonly string[], option: string, on: boolean): readonly string[] {
  const alone = (o: string) => o === 'none' || o === 'not-sure';
  if (!on) return before.filter((o) => o !== option);
  return alone(option) ? [option] : [...before.filter((o) => !alone(o)), option];
}

export const missingAnswer = (id: string): string =>
  triage.questions[id]!.type === 'many'
    ? msg('Choose what applies, or “None of these”', {
        id: 'missing-many',
        desc: 'Error: a list of boxes without a tick. “None of these” is the last box.',
      })
    : msg('Choose an answer', { id: 'missing-one', desc: 'Error: a question without an answer.' });

/** A question's place in the list: what it is called in the page, where its id would tell too much. */
export const numberOf = (id: string): number => Object.keys(triage.questions).indexOf(id);

/**
 * One question as a group of native radios or checkboxes. Names and values in the page are
 * numbers, so that they tell a page script nothing.
 */
export function question(
  words: Words,
  id: string,
  answers: Answers,
  missing: boolean,
  choose: (answer: string | readonly string[]) => void,
): unknown {
  const { type, options } = triage.questions[id]!;
  const name = `q${numberOf(id)}`;
  const given = chosen(answers, id);
  const texts = optionTexts(words, id, answers);
  const change = (event: Event, option: string) =>
    choose(type === 'one' ? option : ticked(given, option, (event.target as HTMLInputElement).checked));
  return html`<fieldset part="question" class=${missing ? 'missing' : nothing} aria-describedby=${missing ? `${name}-error` : nothing}>
    <legend id=${name} part="legend" tabindex="-1">
      ${questionText(words, id, answers)}
    </legend>
    ${words.questions[id]!.parts ? html`<ul class="parts" ${items(words.questions[id]!.parts)}></ul>` : nothing}
    ${missing ? html`<p class="error" id="${name}-error" part="error-message">${missingAnswer(id)}</p>` : nothing}
    <div class="answers" part="answers">
      ${options.map((option, i) => {
        const last =
          i > 0 && (option === 'none' || (option === 'not-sure' && type === 'one') || option === 'rather-not-say');
        return html`<label class="answer ${last ? 'odd' : ''}" part="answer">
          <input
            type=${type === 'one' ? 'radio' : 'checkbox'}
            name=${name}
            value=${i}
            autocomplete="off"
            .checked=${given.includes(option)}
            @change=${(event: Event) => change(event, option)}
          />
          <span part="answer-label">${texts[i]}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
