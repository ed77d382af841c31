import { html } from 'lit';
import { msg, say, str, withValue } from '../../localization/speech.js';
import { answerText } from './answer-words.js';
import { button } from './buttons.js';
import { foot } from './foot.js';
import type { Lent } from './lent.js';
import { settled } from './state.js';

/** Asks before all answers are cleared. */
export function clearScreen(lent: Lent): unknown {
  const { heading, act } = lent;
  return html`${heading(0, msg('Clear all answers?', { id: 'clear-question', desc: 'Heading of the screen that asks before clearing.' }), 'title')}
    <div class="actions">
      ${button(msg('Keep my answers', { id: 'keep', desc: 'Button. Does not clear.' }), () => act({ did: 'see', view: 'check' }), 'primary')}
      ${button(msg('Yes, clear them', { id: 'clear-confirmed', desc: 'Button. Clears all answers and goes to the start.' }), () => act({ did: 'clear' }))}
    </div>
    ${foot(lent)}`;
}

/** "None of these" never takes a danger sign back by itself. */
export function takeBackScreen(lent: Lent): unknown {
  const { words, state, heading, act } = lent;
  const signs = answerText(words, state.takingBack!.id, state.choices, settled(state));
  const question = msg(str`You chose “${'{0}'}”. Take it back?`, {
    id: 'take-back-question',
    desc: 'Heading of the screen that asks, when a reader who has chosen a danger sign then presses “None of these”; 0 is what was chosen, or several with a semicolon between them. Safety.',
  });
  return html`${heading(0, withValue(question, signs), 'title')}
    <div class="actions">
      ${button(say(msg('No, keep what I chose', { id: 'take-back-no', desc: 'Button. The danger sign stays chosen. Safety.' })), () => act({ did: 'see', view: 'questions' }), 'primary')}
      ${button(say(msg('Yes, take it back', { id: 'take-back-yes', desc: 'Button. The danger sign is no longer chosen. Safety.' })), () => act({ did: 'take-back' }))}
    </div>
    ${foot(lent)}`;
}
