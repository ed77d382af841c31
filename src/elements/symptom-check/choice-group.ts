import { html, nothing } from 'lit';
import { say } from '../../localization/speech.js';
import { items } from '../../drawing/items.js';

/** How the reader answers: choose, then Continue; or one press. */
export type AnswerStyle = 'choose' | 'press';

/** One thing to choose. */
export interface Option {
  id: string;
  text: string;
  /** What else belongs to it. */
  more: string | undefined;
}

/** One of a group. */
export interface Choice extends Option {
  /** Set off from the ones before it. */
  apart: boolean;
}

/** It inherits nothing: what is left out would be read from what the page lets all objects inherit. */
export interface ChoiceGroup {
  __proto__: null;
  /** In the page, for the group; its options have none. Neutral: page scripts can read it. */
  name: string;
  /** What is asked; left out where the heading of the screen says it, by this id. */
  legend: unknown;
  labelledBy?: string | undefined;
  options: readonly Choice[];
  chosen: readonly string[];
  many?: boolean;
  style: AnswerStyle;
  /** What stands under the legend: why it is asked, and what is missing. */
  under?: unknown;
  parts?: readonly string[] | undefined;
  hint?: string | undefined;
  error?: string | false;
  choose: (option: string) => void;
}

/** Things to choose from: native radios or checkboxes, or buttons for readers who want one press. */
export function choiceGroup({
  name,
  legend,
  labelledBy,
  options,
  chosen,
  many,
  style,
  under,
  parts,
  hint,
  error,
  choose,
}: ChoiceGroup): unknown {
  const option = ({ id, text, more, apart }: Choice, place: number) => {
    const on = chosen.includes(id);
    const kind = apart ? 'answer apart' : 'answer';
    // By ear the answer comes first, then what it is, then what else belongs to it.
    const named = more ? `${name}-${place}` : nothing;
    const described = more ? `${name}-${place}-more` : nothing;
    const label = html`<span part="answer-label"><span id=${named}>${say(text)}</span>${more ? html` <span class="more" id=${described}>${say(more)}</span>` : nothing}</span>`;
    return style === 'press'
      ? html`<button class=${kind} part="answer" type="button" aria-pressed=${on} aria-labelledby=${named} aria-describedby=${described} @click=${() => choose(id)}>
          ${label}
        </button>`
      : html`<label class=${kind} part="answer">
          <input
            part="answer-control"
            type=${many ? 'checkbox' : 'radio'}
            name=${name}
            value="1"
            autocomplete="off"
            aria-labelledby=${named}
            aria-describedby=${described}
            ?checked=${on}
            .checked=${on}
            @change=${() => choose(id)}
          />
          ${label}
        </label>`;
  };
  return html`<fieldset name=${name} part="question" class=${error ? 'missing' : nothing} aria-labelledby=${labelledBy ?? nothing} aria-describedby=${error ? `${name}-error` : nothing}>
    ${labelledBy ? nothing : html`<legend part="legend">${legend}</legend>`}
    ${under ?? nothing} ${parts ? html`<ul class="parts" ${items(parts)}></ul>` : nothing}
    ${hint ? html`<p class="hint">${say(hint)}</p>` : nothing}
    ${error ? html`<p class="error" id="${name}-error" part="error-message">${error}</p>` : nothing}
    <div class="answers" part="answers">${options.map(option)}</div>
  </fieldset>`;
}
