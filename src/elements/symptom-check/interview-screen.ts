import { html, nothing } from 'lit';
import { str } from '@lit/localize';
import type { Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { msg, pair, say } from '../../localization/speech.js';
import type { Answers, Choices } from '../../triage/definition.js';
import { chosenIn, groupsOf, progress, questionsOf, type Screen } from '../../triage/interview.js';
import { questionText, screenHeading } from './answer-words.js';
import type { AnswerStyle } from './choice-group.js';
import { isMany, missingAnswer, question } from './question-screen.js';

/** What the element lends to a screen of questions. A group is a question, or the list of the screen. */
export interface InterviewContext {
  words: Words;
  choices: Choices;
  /** What the choices stand for: it decides the wording. */
  answers: Answers;
  screen: Screen;
  style: AnswerStyle;
  /** Groups left open when the reader pressed Continue. */
  missing: readonly string[];
  heading: (below: number, text: unknown, id?: string) => unknown;
  back: string;
  /** Emergency help, above all: it is under way. */
  helpAbove: unknown;
  helpLine: unknown;
  /** Whether the answer to a group calls for emergency help now. */
  callsForHelp: (group: string) => boolean;
  howToGetHelp: () => unknown;
  press: (group: string, option: string) => void;
  /** Moves focus to the first answer of a group. */
  leadTo: (group: string) => void;
  goOn: () => void;
  goBack: () => void;
  stop: () => void;
}

/** The questions and the list of a screen, or the single question that is its heading. */
export function interviewScreen(context: InterviewContext): unknown {
  const { words, choices, answers, screen, style, missing, heading, callsForHelp } = context;
  const { questions, signs, of } = screen;
  const texts = words.screens[of.id]!;
  const groups = groupsOf(screen);
  const alone = groups.length === 1;
  const opened = screen.id !== of.id && !chosenIn(choices, of.id).includes('not-sure');
  // Questions that a sign has opened are headed by that sign.
  const opener = Object.values(of.signs ?? {}).findIndex((sign) => questionsOf(sign)[0] === screen.id);
  const shared = texts.signs?.[signs ? -1 : opener]?.text ?? screenHeading(words, of.id, answers);
  const title = heading(0, alone ? questionText(words, groups[0]!, answers) : shared, 'title');
  const under = html`<p class="why">${say(texts.why)}</p>
    ${missing.length ? errors(context) : nothing}`;
  // In one-press style an answer goes on by itself, unless the question may be left blank.
  const pressGoesOn = style === 'press' && alone && !isMany(groups[0]!) && !missing.length && !callsForHelp(groups[0]!);
  const mayLeaveBlank = questions.some((id) => triage.questions[id]!.ifSkipped);

  return html`${step(context)} ${context.helpAbove} ${alone ? nothing : [title, under]}
    ${groups.map(
      (id) =>
        html`${question({
          words,
          id,
          choices,
          answers,
          style,
          missing: missing.includes(id),
          opened,
          legend: alone ? title : undefined,
          under: alone ? under : undefined,
          choose: (option) => context.press(id, option),
        })}
        ${callsForHelp(id) ? context.howToGetHelp() : nothing}`,
    )}
    <div class="actions">
      ${
        pressGoesOn && !mayLeaveBlank
          ? nothing
          : html`<button class="primary" type="button" @click=${context.goOn}>
              ${msg('Continue', { id: 'continue', desc: 'Button. Goes to the next screen.' })}
            </button>`
      }
      <button type="button" @click=${context.goBack}>${context.back}</button>
    </div>
    <p class="stop">
      <button type="button" @click=${context.stop}>
        ${msg('Stop and see what to do', { id: 'stop', desc: 'Button. Ends the questions and shows the safest advice for the answers so far.' })}
      </button>
    </p>
    ${context.helpLine}`;
}

/** The line: how far this reader has come, in words and as a picture. */
function step({ choices, screen }: InterviewContext) {
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
  return html`<p class="step">
    <svg class="track" viewBox="0 0 ${of} 1" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rest" width=${of} height="1"></rect>
      <rect width=${place} height="1"></rect>
    </svg>
    <span .textContent=${words}></span>
  </p>`;
}

function errors({ words, answers, missing, heading, leadTo }: InterviewContext) {
  return html`<div class="errors" part="error-summary">
    ${heading(1, msg('There is a problem', { id: 'problem', desc: 'Heading above a list of questions without an answer.' }), 'problem')}
    <ul role="list">
      ${missing.map(
        (id) =>
          html`<li>
            <button type="button" @click=${() => leadTo(id)}>
              ${say(pair(missingAnswer(id), questionText(words, id, answers)))}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
