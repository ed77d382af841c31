import { html, nothing } from 'lit';
import { contactList } from '../../drawing/contacts.js';
import { callForHelp, callLinks, helpLine, noVoice, withNumber } from '../../drawing/emergency.js';
import { triage } from '../../generated/triage.js';
import { msg, say } from '../../localization/speech.js';
import { emergencyNumbers } from '../../publisher/attributes.js';
import { dangerLeftOpen } from '../../triage/interview.js';
import { has } from '../../triage/own.js';
import { planFor, type Plan } from '../../triage/plan.js';
import { audienceOf } from './answer-words.js';
import { backButton, clearButton } from './buttons.js';
import type { Lent } from './lent.js';
import { resultScreen, resultWords, type ResultContext } from './result-screen.js';
import { assessmentOf, settled } from './state.js';
import { summarySection, type SummaryContext } from './summary-section.js';
import { visitSummary } from './visit-summary.js';

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

function resultContext(lent: Lent): ResultContext {
  const { words, state, region, heading, showsPattern, act } = lent;
  const answers = settled(state);
  const audience = audienceOf(answers);
  const assessment = assessmentOf(state);
  const plan = planFor(triage, answers, assessment);
  const numbers = emergencyNumbers(region);
  return {
    words,
    answers,
    assessment,
    plan,
    region,
    title: withNumber(resultWords(words, plan), region),
    showPattern: !!showsPattern,
    unfolded: state.unfolded,
    unfold: (id) => act({ did: 'unfold', id }),
    heading,
    callForHelp: () => callForHelp(region),
    calls: numbers.length ? callLinks(numbers) : nothing,
    noVoice: () => noVoice(region),
    translationNote: lent.translationNote,
    adviceLines: () => contactList(region, 'advice'),
    cardHeading: (level) => say(withNumber(words.signs[audience][level], region)),
    signs: lent.signsFor(audience),
    leftOpen: dangerLeftOpen(triage, answers),
    helpLine: helpLine(region),
    takeAway: state.view === 'help' ? nothing : summarySection(summaryContext(lent, plan)),
  };
}

function summaryContext(lent: Lent, plan: Plan): SummaryContext {
  const { words, state, region, fhirBase, element, heading, handOver, act } = lent;
  const { choices, blank, handed, unfolded } = state;
  const answers = settled(state);
  const assessment = assessmentOf(state);
  const advice = withNumber(resultWords(words, plan), region);
  const callNow = withNumber(words.signs[audienceOf(answers)].emergency, region);
  return {
    words,
    choices,
    blank,
    answers,
    fhirBase,
    assessment,
    parts: visitSummary(words, answers, assessment, plan, advice, callNow),
    printFirst: !element.querySelector('[slot=find-a-doctor]'),
    moreWays: has(unfolded, 'more-ways'),
    showMoreWays: () => act({ did: 'unfold', id: 'more-ways' }),
    handed,
    element,
    heading,
    handOver,
  };
}
