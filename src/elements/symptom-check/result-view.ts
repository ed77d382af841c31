import { html, nothing } from 'lit';
import { contactList } from '../../drawing/contacts.js';
import { callForHelp, helpLine, noVoice, withNumber } from '../../drawing/emergency.js';
import { triage } from '../../generated/triage.js';
import { msg, say } from '../../localization/speech.js';
import { dangerLeftOpen } from '../../triage/interview.js';
import { isDiagnosed } from './answer-words.js';
import { backButton, clearButton } from './buttons.js';
import type { Lent } from './lent.js';
import { resultScreen, type ResultContext } from './result-screen.js';
import { assessmentOf, settled } from './state.js';
import { summarySection, type SummaryContext } from './summary-section.js';

/** The result, or emergency help in place of the questions, and what to do then. */
export function resultView(lent: Lent): unknown {
  const { state, act } = lent;
  return html`${resultScreen(resultContext(lent))}
    <div class="actions">
      ${
        state.view === 'help'
          ? html`<button type="button" @click=${() => act({ did: 'call' })}>
                ${say(msg('I have called for help, go on with the questions', { id: 'help-is-coming', desc: 'Button in the emergency result: so says the reader, who has called. It must not sound as if the page had done so. Safety.' }))}
              </button>
              ${backButton(() => act({ did: 'see', view: 'questions' }))}`
          : html`<button type="button" @click=${() => act({ did: 'see', view: 'check' })}>
                ${msg('Change an answer', { id: 'change-an-answer', desc: 'Button. Leads back to the list of answers.' })}
              </button>
              ${clearButton(lent)}`
      }
    </div>`;
}

/** The heading of the result. */
const titleOf = ({ words, state, region }: Lent): string =>
  withNumber(words.results[assessmentOf(state).disposition ?? 'none'], region);

function resultContext(lent: Lent): ResultContext {
  const { words, state, region, heading, translationNote, showsPattern, act } = lent;
  const answers = settled(state);
  const audience = isDiagnosed(answers) ? 'diagnosed' : 'worried';
  return {
    words,
    answers,
    assessment: assessmentOf(state),
    title: titleOf(lent),
    showPattern: !!showsPattern,
    sourcesShown: state.sourcesShown,
    showSource: (rule) => act({ did: 'ask-source', rule }),
    heading,
    callForHelp: () => callForHelp(region),
    noVoice: () => noVoice(region),
    translationNote,
    lines: (kind) => contactList(region, kind),
    emergencySigns: () => lent.signsCard(audience, 'emergency'),
    shortCard: (level) => lent.shortCard(audience, level),
    leftOpen: dangerLeftOpen(triage, answers),
    helpLine: helpLine(region),
    summary: () => (state.view === 'help' ? nothing : summarySection(summaryContext(lent))),
  };
}

function summaryContext(lent: Lent): SummaryContext {
  const { words, state, fhirBase, element, heading, handOver } = lent;
  const { choices, blank, handed } = state;
  return {
    words,
    choices,
    blank,
    answers: settled(state),
    fhirBase,
    assessment: assessmentOf(state),
    advice: titleOf(lent),
    handed,
    element,
    heading,
    handOver,
  };
}
