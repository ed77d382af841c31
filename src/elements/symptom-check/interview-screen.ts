import { html, nothing } from 'lit';
import { str } from '@lit/localize';
import { triage } from '../../generated/triage.js';
import { msg, pair, say } from '../../localization/speech.js';
import type { Choices } from '../../triage/definition.js';
import { chosenIn, groupsOf, progress, questionsOf, type Screen } from '../../triage/interview.js';
import { questionText, screenHeading } from './answer-words.js';
import { backButton, button } from './buttons.js';
import { helpAbove, howToGetHelp } from './emergency-help.js';
import { foot } from './foot.js';
import { isMany } from './groups.js';
import type { Lent } from './lent.js';
import { missingAnswer, question } from './question-screen.js';
import { callsForHelp, screenOf, settled } from './state.js';

/** The questions and the list of a screen, or the single question that is its heading. */
export function interviewScreen(lent: Lent): unknown {
  const { words, state, style, heading, act } = lent;
  const { choices, missing } = state;
  const answers = settled(state);
  const screen = screenOf(state, style);
  const { questions, signs, of } = screen;
  const texts = words.screens[of.id]!;
  const groups = groupsOf(screen);
  const alone = groups.length === 1;
  const opened = screen.id !== of.id && !chosenIn(choices, of.id).includes('not-sure');
  // Questions that a sign has opened are headed by that sign.
  const opener = Object.values(of.signs ?? {}).findIndex((sign) => questionsOf(sign)[0] === screen.id);
  const shared = texts.signs?.[signs ? -1 : opener]?.text ?? screenHeading(words, of.id, answers);
  const title = heading(
    0,
    alone ? questionText(words, groups[0]!, answers) : shared,
    'title',
    alone ? 'heading legend' : undefined,
    'step',
  );
  const under = html`<p class="why">${say(texts.why)}</p>
    ${missing.length ? errors(lent) : nothing}`;
  // In one-press style an answer goes on by itself, unless the question may be left blank.
  const pressGoesOn =
    style === 'press' && alone && !isMany(groups[0]!) && !missing.length && !callsForHelp(state, groups[0]!);
  const mayLeaveBlank = questions.some((id) => triage.questions[id]!.ifSkipped);

  return html`${progressLine(choices, screen)} ${state.helpIsAbove ? helpAbove(lent) : nothing} ${title} ${under}
    ${groups.map(
      (id) =>
        html`${question(lent, id, answers, alone ? 'title' : undefined, opened)}
        ${callsForHelp(state, id) ? howToGetHelp(lent) : nothing}`,
    )}
    <div class="actions">
      ${
        pressGoesOn && !mayLeaveBlank
          ? nothing
          : button(
              msg('Continue', { id: 'continue', desc: 'Button. Goes to the next screen.' }),
              () => act({ did: 'continue' }),
              'primary',
            )
      }
      ${backButton(() => act({ did: 'back' }))}
    </div>
    <p class="stop">
      ${button(msg('Stop and see what to do', { id: 'stop', desc: 'Button. Ends the questions and shows the safest advice for the answers so far.' }), () => act({ did: 'see', view: 'result' }))}
    </p>
    ${foot(lent)}`;
}

/** The line: how far this reader has come, in words and as a picture. */
function progressLine(choices: Choices, screen: Screen) {
  const { step: place, of, exact } = progress(triage, choices, screen);
  const words = exact
    ? msg(str`Step ${place} of ${of}`, {
        id: 'progress',
        desc: '0 is the number of this step of questions, 1 how many there are.',
      })
    : msg(str`Step ${place} of at most ${of}`, {
        id: 'progress-at-most',
        desc: '0 is the number of this step of questions, 1 the most that there can be.',
      });
  return html`<p class="step" part="progress" id="step">
    <svg class="track" viewBox="0 0 ${of} 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${place} height="1"></rect>
    </svg>
    <span .textContent=${words}></span>
  </p>`;
}

function errors({ words, state, heading, leadTo }: Lent) {
  const answers = settled(state);
  return html`<div class="errors" part="error-summary">
    ${heading(1, msg('There is a problem', { id: 'problem', desc: 'Heading above a list of questions without an answer.' }), 'problem', undefined, 'problem-at')}
    <ul role="list" id="problem-at">
      ${state.missing.map(
        (id) =>
          html`<li>
            ${button(say(pair(missingAnswer(id), questionText(words, id, answers))), () => leadTo(id), 'button-quiet')}
          </li>`,
      )}
    </ul>
  </div>`;
}
