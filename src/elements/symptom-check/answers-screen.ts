import { html } from 'lit';
import { str } from '@lit/localize';
import type { Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { msg, say } from '../../localization/speech.js';
import type { Answers, Choices } from '../../triage/definition.js';
import { screensFor } from '../../triage/interview.js';
import { flatMap } from '../../triage/own.js';
import { answerText, labelOf } from './answer-words.js';
import { groupsOf } from './groups.js';
import { nameOf } from './question-screen.js';

/**
 * "Check your answers": everything that was asked, once, each with a way to change it. The rows are
 * numbered, so that each button has a short name of its own to say.
 */
export function answersScreen(words: Words, choices: Choices, answers: Answers, change: (id: string) => void): unknown {
  const asked = flatMap(screensFor(triage, choices), groupsOf);
  return html`<dl class="rows">
    ${asked.map((id, i) => {
      const name = nameOf(id);
      const given = answerText(words, id, choices, answers);
      return html`<div>
        <dt id="row-${name}">${i + 1}. ${say(labelOf(words, id, answers))}</dt>
        <dd>${given.length ? say(given) : msg('Not answered', { id: 'not-answered', desc: 'In place of an answer; also a heading above questions.' })}</dd>
        <dd class="change">
          <button type="button" id="change-${name}" aria-describedby="row-${name}" @click=${() => change(id)}>
            ${msg(str`Change ${i + 1}`, { id: 'change', desc: 'Button beside an answer; 0 is the number of its row.' })}
          </button>
        </dd>
      </div>`;
    })}
  </dl>`;
}
