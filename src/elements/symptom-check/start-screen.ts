import { html, nothing } from 'lit';
import type { Words } from '../../content.js';
import { msg, say } from '../../localization/speech.js';
import type { Comfort } from '../../publisher/attributes.js';
import type { Choices } from '../../triage/definition.js';
import { choiceGroup, type AnswerStyle, type Choice } from './choice-group.js';
import { question } from './question-screen.js';

/** What the element lends to the start screen. */
export interface StartContext {
  words: Words;
  choices: Choices;
  style: AnswerStyle;
  comfort: Comfort;
  /** At the larger sizes Start comes before everything that can be chosen. */
  startFirst: boolean;
  /** Whether answers are kept in this tab; null where the publisher does not offer it. */
  kept: boolean | null;
  /** That the browser has refused to keep them. */
  keepNote: unknown;
  /** Something to tell, such as that kept answers could not be read. */
  note: string;
  heading: (below: number, text: unknown, id?: string) => unknown;
  helpLine: unknown;
  translationNote: unknown;
  answer: (id: string, option: string) => void;
  start: () => void;
  set: (setting: { style?: AnswerStyle; comfort?: Comfort; keep?: boolean }) => void;
}

const option = (id: string, text: string, more?: string): Choice => ({ id, text, more, apart: false });
/** A group with nothing beside its choices. */
const plain = { many: false, under: undefined, parts: undefined, hint: undefined, error: undefined };

/** What the check does and cannot do, whom it is for, and how the reader wants to answer. */
export function startScreen(context: StartContext): unknown {
  const { words, choices, style, comfort, startFirst, kept, note, heading, set } = context;
  const { start, common } = words;
  const whoFor = question({
    words,
    id: 'who-for',
    choices,
    answers: choices,
    style,
    missing: false,
    opened: false,
    legend: undefined,
    under: undefined,
    choose: (who) => context.answer('who-for', who),
  });
  const begin = html`<div class="actions">
      <button class="primary" type="button" @click=${context.start}>
        ${msg('Start', { id: 'start', desc: 'Button. Begins the symptom check.' })}
      </button>
    </div>`;
  const legend = (text: string) => html`<span>${text}</span>`;
  return html`${heading(0, start.title, 'title')}
    ${note ? html`<p class="note">${note}</p>` : nothing}
    <p class="lead">${say(start.intro)}</p>
    <p class="lead">${say(start.cannot)}</p>
    ${context.helpLine}
    <p>${say(start.time)}</p>
    <p>${say(start.privacy)}</p>
    ${context.translationNote}
    ${startFirst ? [begin, whoFor] : [whoFor, begin]}
    <div class="part">
      ${choiceGroup({
        name: 'style',
        style,
        legend: legend(msg('How would you like to answer?', { id: 'answer-style', desc: 'Legend above two choices.' })),
        options: [
          option(
            'choose',
            msg('Choose an answer, then Continue', {
              id: 'style-choose',
              desc: 'A way to answer. “Continue” is the name of a button.',
            }),
          ),
          option(
            'press',
            msg('One press for each answer', {
              id: 'style-press',
              desc: 'A way to answer, for people who use eye gaze or a switch.',
            }),
          ),
        ],
        chosen: [style],
        ...plain,
        choose: (way) => set({ style: way as AnswerStyle }),
      })}
      ${choiceGroup({
        name: 'comfort',
        style,
        legend: legend(msg('How large should buttons be?', { id: 'comfort', desc: 'Legend above three choices.' })),
        options: [
          option('1', msg('Usual size', { id: 'comfort-1', desc: 'Size of buttons.' })),
          option('2', msg('Larger', { id: 'comfort-2', desc: 'Size of buttons.' })),
          option('3', msg('Largest, for eye gaze or a shaky hand', { id: 'comfort-3', desc: 'Size of buttons.' })),
        ],
        chosen: [comfort],
        ...plain,
        choose: (size) => set({ comfort: size as Comfort }),
      })}
      ${
        kept === null
          ? nothing
          : choiceGroup({
              name: 'keep',
              style,
              ...plain,
              many: true,
              legend: legend(msg('Keep your answers?', { id: 'keep-question', desc: 'Legend above one box to tick.' })),
              options: [
                option(
                  'yes',
                  msg('Keep my answers in this tab', {
                    id: 'keep-answers',
                    desc: 'A box to tick. Answers then outlast a reload of the page.',
                  }),
                  msg('Until you close it or clear them. Whoever uses this tab, and this website, could read them.', {
                    id: 'keep-warning',
                    desc: 'Under “Keep my answers in this tab”.',
                  }),
                ),
              ],
              chosen: kept ? ['yes'] : [],
              under: context.keepNote,
              choose: () => set({ keep: !kept }),
            })
      }
    </div>
    <div class="part">
      ${heading(1, msg('What this check is', { id: 'about-check', desc: 'Heading on the start screen, above the intended purpose.' }), 'about')}
      <p class="quiet">${say(common.intendedPurpose)}</p>
    </div>`;
}
