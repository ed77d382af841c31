import { html } from 'lit';
import { str } from '@lit/localize';
import type { Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { msg, say, withValue } from '../../localization/speech.js';
import type { Answers, Choices } from '../../triage/definition.js';
import { groupsOf, screensFor } from '../../triage/interview.js';
import { flatMap } from '../../triage/own.js';
import { answerText, labelOf } from './answer-words.js';
import { nameOf } from './question-screen.js';

/** "Check your answers": everything that was asked, once, each with a way to change it. */
export function answersScreen(words: Words, choices: Choices, answers: Answers, change: (id: string) => void): unknown {
  const asked = ['who-for', ...flatMap(screensFor(triage, choices), groupsOf)];
  const changes = msg(str`Change: ${'{0}'}`, {
    id: 'change',
    desc: 'Quiet button beside an answer; 0 is what it changes, such as “Age”.',
  });
  return html`<dl class="rows">
    ${asked.map((id) => {
      const label = labelOf(words, id, answers);
      const given = answerText(words, id, choices, answers);
      return html`<div>
        <dt>${say(label)}</dt>
        <dd>${given.length ? say(given) : msg('Not answered', { id: 'not-answered', desc: 'In place of an answer; also a heading above questions.' })}</dd>
        <dd class="change">
          <button type="button" id="change-${nameOf(id)}" @click=${() => change(id)}>${say(withValue(changes, label))}</button>
        </dd>
      </div>`;
    })}
  </dl>`;
}
