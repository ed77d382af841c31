import { html, nothing } from 'lit';
import { helpLine } from '../../drawing/emergency.js';
import { msg, say } from '../../localization/speech.js';
import type { Comfort } from '../../publisher/attributes.js';
import { button } from './buttons.js';
import { choiceGroup, type AnswerStyle, type Choice } from './choice-group.js';
import { keepNote } from './keep-note.js';
import type { Lent } from './lent.js';
import { question } from './question-screen.js';

const option = (id: string, text: string, more?: string): Choice => ({ id, text, more, apart: false });
/** What the check does and cannot do, whom it is for, and how the reader wants to answer. */
export function startScreen(lent: Lent): unknown {
  const { words, state, region, style, comfort, startFirst, mayKeep, heading, act } = lent;
  const { choices, keeping } = state;
  const { start, common } = words;
  const whoFor = question(lent, 'who-for', choices);
  const begin = html`<div class="actions">
      ${button(msg('Start', { id: 'start', desc: 'Button. Begins the symptom check.' }), () => act({ did: 'go-on' }), 'primary')}
    </div>`;
  const legend = (text: string) => html`<span>${text}</span>`;
  return html`${heading(0, start.title, 'title')}
    ${state.startedAnew ? html`<p class="note">${msg('The answers kept in this tab could not be read. Please start again.', { id: 'started-anew', desc: 'Note on the start screen.' })}</p>` : nothing}
    <p class="lead">${say(start.intro)}</p>
    <p class="lead">${say(start.cannot)}</p>
    ${helpLine(region)}
    <p>${say(start.time)}</p>
    <p>${say(start.privacy)}</p>
    ${lent.translationNote}
    ${startFirst ? [begin, whoFor] : [whoFor, begin]}
    <div class="part">
      ${choiceGroup({
        __proto__: null,
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
        choose: (way) => act({ did: 'set', to: { style: way as AnswerStyle } }),
      })}
      ${choiceGroup({
        __proto__: null,
        name: 'comfort',
        style,
        legend: legend(msg('How large should buttons be?', { id: 'comfort', desc: 'Legend above three choices.' })),
        options: [
          option('1', msg('Usual size', { id: 'comfort-1', desc: 'Size of buttons.' })),
          option('2', msg('Larger', { id: 'comfort-2', desc: 'Size of buttons.' })),
          option('3', msg('Largest, for eye gaze or a shaky hand', { id: 'comfort-3', desc: 'Size of buttons.' })),
        ],
        chosen: [comfort],
        choose: (size) => act({ did: 'set', to: { comfort: size as Comfort } }),
      })}
      ${
        !mayKeep
          ? nothing
          : choiceGroup({
              __proto__: null,
              name: 'keep',
              style,
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
              chosen: keeping === 'on' ? ['yes'] : [],
              under: keepNote(state),
              choose: () => act({ did: 'set', to: { keeping: keeping === 'on' ? 'off' : 'on' } }),
            })
      }
    </div>
    <div class="part">
      ${heading(1, msg('What this check is', { id: 'about-check', desc: 'Heading on the start screen, above the intended purpose.' }), 'about')}
      <p class="quiet">${say(common.intendedPurpose)}</p>
    </div>`;
}
