import { html } from 'lit';
import { msg } from '../../localization/speech.js';
import { answersScreen } from './answers-screen.js';
import { clearButton } from './buttons.js';
import { foot } from './foot.js';
import type { Lent } from './lent.js';
import { settled } from './state.js';

/** "Check your answers", and what to do then. */
export function answersView(lent: Lent): unknown {
  const { words, state, heading, act } = lent;
  return html`${heading(0, msg('Check your answers', { id: 'check-answers', desc: 'Heading of the screen before the result.' }), 'title')}
    ${answersScreen(words, state.choices, settled(state), (group) => act({ did: 'change', group }))}
    <div class="actions">
      <button class="primary" type="button" @click=${() => act({ did: 'see', view: 'result' })}>
        ${msg('See what to do next', { id: 'see-result', desc: 'Button. Shows the result.' })}
      </button>
      ${clearButton(lent)}
    </div>
    ${foot(lent)}`;
}
