import { html } from 'lit';
import { triage } from '../../generated/triage.js';
import { msg, say, str, withValue } from '../../localization/speech.js';
import { groupsOf, screensFor } from '../../triage/interview.js';
import { flatMap } from '../../triage/own.js';
import { answerText, labelOf } from './answer-words.js';
import { button, clearButton } from './buttons.js';
import { foot } from './foot.js';
import type { Lent } from './lent.js';
import { nameOf } from './question-screen.js';
import { settled } from './state.js';

/** "Check your answers": the way on, then everything that was asked, once, each with a way to change it. */
export function answersScreen(lent: Lent): unknown {
  const { words, state, heading, act } = lent;
  const answers = settled(state);
  const asked = ['who-for', ...flatMap(screensFor(triage, state.choices), groupsOf)];
  const changes = msg(str`Change: ${'{0}'}`, {
    id: 'change',
    desc: 'Quiet button beside an answer; 0 is what it changes, such as “Age”.',
  });
  return html`${heading(0, msg('Check your answers', { id: 'check-answers', desc: 'Heading of the screen before the result.' }), 'title')}
    <div class="actions">
      ${button(msg('See what to do next', { id: 'see-result', desc: 'Button. Shows the result.' }), () => act({ did: 'see', view: 'result' }), 'primary')}
    </div>
    <dl class="rows">
      ${asked.map((id) => {
        const label = labelOf(words, id, answers);
        const given = answerText(words, id, state.choices, answers);
        return html`<div>
          <dt>${say(label)}</dt>
          <dd>${given.length ? say(given) : msg('Not answered', { id: 'not-answered', desc: 'In place of an answer; also a heading above questions.' })}</dd>
          <dd class="change">
            <button class="button-quiet" part="button-quiet" type="button" id="change-${nameOf(id)}" @click=${() => act({ did: 'change', group: id })}>
              ${say(withValue(changes, label))}
            </button>
          </dd>
        </div>`;
      })}
    </dl>
    <div class="actions">${clearButton(lent)}</div>
    ${foot(lent)}`;
}
