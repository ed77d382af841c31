import { html, nothing } from 'lit';
import type { CardLevel } from '../../content.js';
import { contactList, crisisButtons } from '../../drawing/contacts.js';
import { callForHelp, callLinks, helpLine, noVoice, withNumber } from '../../drawing/emergency.js';
import { icon } from '../../drawing/icons.js';
import { resultIcons } from '../../drawing/result-icons.js';
import { items } from '../../drawing/items.js';
import { reviewLine } from '../../drawing/review-state.js';
import { signsCard, signsList } from '../../drawing/signs.js';
import { advice as adviceLines } from '../../generated/advice.js';
import { triage } from '../../generated/triage.js';
import { msg, say } from '../../localization/speech.js';
import { emergencyNumbers } from '../../publisher/attributes.js';
import { dangerLeftOpen } from '../../triage/interview.js';
import { flatMap, filter, has } from '../../triage/own.js';
import { planFor, type Plan } from '../../triage/plan.js';
import { audienceOf, toldLine } from './answer-words.js';
import { backButton, button, clearButton } from './buttons.js';
import type { Lent } from './lent.js';
import { bullets, fold, folds, type Shown } from './result-folds.js';
import { doThis, extraStep, stepsOf, toSayWords, type Step } from './result-words.js';
import { assessmentOf, settled } from './state.js';
import { summarySection } from './summary-section.js';
import { visitSummary } from './visit-summary.js';

/** At most so many answers stand on the card: all of them stand under "Why this advice". */
const answersOnCard = 3;

/** The result, or emergency help in place of the questions, and what to do then. */
export function resultScreen(lent: Lent): unknown {
  const { state, act } = lent;
  const answers = settled(state);
  const assessment = assessmentOf(state);
  const plan = planFor(triage, answers, assessment);
  const shown = { ...lent, answers, assessment, plan, signs: lent.signsFor(audienceOf(answers)) };
  return html`<div class="result ${shown.signs.audience}" part="result">
      ${assessment.disposition === 'emergency' ? emergency(shown) : advice(shown)}
      <div class="main">${folds(shown)}</div>
    </div>
    <div class="actions">
      ${
        state.view === 'help'
          ? html`${button(say(msg('I have called for help, go on with the questions', { id: 'help-is-coming', desc: 'Button in the emergency result: so says the reader, who has called. It must not sound as if the page had done so. Safety.' })), () => act({ did: 'call' }))}
              ${backButton(() => act({ did: 'see', view: 'questions' }))}`
          : html`${button(msg('Change an answer', { id: 'change-an-answer', desc: 'Button. Leads back to the list of answers.' }), () => act({ did: 'see', view: 'check' }))}
              ${clearButton(lent)}`
      }
    </div>`;
}

/** Time and action, then the plan; what else there is to know is folded under buttons. */
function advice(context: Shown) {
  const { words, plan, assessment, region } = context;
  const result = words.results[plan.result];
  const steps = stepsOf(context);
  const open = stillOpen(context);
  const diagnosed = has(plan.extras, 'diagnosed') ? words.extras['diagnosed']!.list : undefined;
  return html`<div class="main">
      ${card(context, html`<slot name="find-a-doctor"></slot>`)} ${context.translationNote}
      ${has(plan.extras, 'crisis') ? crisis(context) : nothing} ${open}
      ${
        steps.length
          ? part(
              context,
              doThis(),
              html`<ol class="steps" role="list">${steps.map((step) => html`<li>${stepWords(step)}</li>`)}</ol>`,
            )
          : nothing
      }
      ${plan.result === 'monitor' ? part(context, cardHeading(context, 'prompt'), shortSigns(context, 'prompt')) : nothing}
    </div>
    <div class="side sooner part card emergency" part="card card-emergency">
      ${
        open === nothing
          ? html`${context.heading(1, cardHeading(context, 'emergency'), 'emergency', 'card-heading')} ${calls(region)}
              ${shortSigns(context, 'emergency')}`
          : nothing
      }
      ${context.heading(1, msg('When to get help sooner', { id: 'sooner', desc: 'Heading in a result.' }))}
      ${bullets(result.sooner)}
      ${below(plan).map((level) =>
        fold(context, level, 2, cardHeading(context, level), () => shortSigns(context, level, 3)),
      )}
    </div>
    <div class="main">
      ${part(
        context,
        msg('While you wait', { id: 'while-you-wait', desc: 'Heading in a result, above do and do-not lists.' }),
        bullets([...(result.do ?? []), ...(diagnosed ?? [])], 'sign'),
        bullets(result.dont, 'sign dont'),
        assessment.disposition === 'urgent' ? contactList(region, adviceLines, words.adviceNotes) : nothing,
      )}
    </div>
    ${takeAway(context)}
    <div class="main">
      ${part(context, msg('If the worry stays', { id: 'worry', desc: 'Heading in a result.' }), bullets(words.common.worry))}
    </div>`;
}

/** Call, what to say, and what to do until help comes, for the signs that were named. */
function emergency(context: Shown) {
  const { words, plan, region } = context;
  const result = words.results[plan.result];
  const isSelfHarm = plan.result === 'self-harm';
  const help = filter(plan.extras, (id) => id.endsWith('-help'));
  const diagnosed = has(plan.extras, 'diagnosed') ? words.extras['diagnosed']!.list! : [];
  return html`<div class="main">
      ${card(
        context,
        isSelfHarm ? html`${crisisButtons(region, calls(region))} ${noVoice(region)}` : callForHelp(region),
      )}
      ${context.translationNote}
      ${has(plan.extras, 'crisis') && !isSelfHarm ? crisis(context) : nothing}
      ${has(plan.extras, 'tube-out') ? html`<div class="part">${stepWords(extraStep(words, 'tube-out', region))}</div>` : nothing}
    </div>
    <div class="side">
      ${result.say ? part(context, msg('What to say on the phone', { id: 'say-on-phone', desc: 'Heading in the emergency result.' }), bullets(result.say)) : nothing}
    </div>
    <div class="main">
      ${part(
        context,
        isSelfHarm
          ? doThis()
          : msg('While help is on its way', { id: 'while-help-comes', desc: 'Heading in the emergency result.' }),
        bullets([...flatMap(help, (id) => words.extras[id]!.list!), ...result.do!, ...diagnosed], 'sign'),
        bullets(result.dont, 'sign dont'),
      )}
    </div>
    ${takeAway(context)}`;
}

/** How soon, what to do, and what the reader has said. */
function card({ words, answers, plan, assessment, region, heading }: Shown, action: unknown) {
  const result = words.results[plan.result];
  const { label, lead, leadNoticed } = result;
  const level = assessment.disposition ?? 'none';
  const said = plan.because.slice(0, answersOnCard).map((id) => toldLine(words, id, answers));
  return html`<div class="card ${level}" part="card card-${level}">
    <p class="word" id="how-soon" part="card-urgency">${icon(resultIcons[level])} <span>${say(label)}</span></p>
    ${heading(0, withNumber(result, region), 'title', undefined, 'how-soon')}
    <p>${say(said.length && leadNoticed ? leadNoticed : lead)}</p>
    ${
      said.length
        ? html`<p class="told">${msg('You told us:', { id: 'told-us', desc: 'In a result, above a list of the reader’s answers.' })}</p>
          <ul ${items(said)}></ul>`
        : nothing
    }
    ${action}
    ${level === 'emergency' ? nothing : html`<p class="quiet">${say(words.common.limits[0]!)}</p>`}
  </div>`;
}

function part({ heading }: Shown, title: unknown, ...content: unknown[]) {
  return content.some((c) => c !== nothing) ? html`<div class="part">${heading(1, title)} ${content}</div>` : nothing;
}

const stepWords = ({ heading, text, quote }: Step) =>
  html`${heading ? html`<strong>${say(heading)}</strong>` : nothing}
    ${text ? html`<span>${say(text)}</span>` : nothing}
    ${quote ? html`<span><strong>${toSayWords()}</strong> <q>${say(quote)}</q></span>` : nothing}`;

/** Where to talk about thoughts of ending one's life. */
function crisis(context: Shown) {
  const { heading, text, list } = context.words.extras['crisis']!;
  return part(context, heading!, html`<p>${say(text!)}</p>`, crisisButtons(context.region, nothing), bullets(list));
}

/** What may still call for help sooner: the danger questions without an answer, and all danger signs. */
function stillOpen({ words, answers, assessment, heading, signs }: Shown) {
  const leftOpen = dangerLeftOpen(triage, answers);
  if (!leftOpen.length) return assessment.disposition === null ? signsCard(signs, 'emergency') : nothing;
  return html`<div class="part">
      ${heading(1, msg('Questions about danger signs that you have not answered yet', { id: 'danger-open', desc: 'Heading in a result, above questions about danger signs that have no answer. Safety.' }))}
      <p>${say(msg('If one of these danger signs is there, you may need help sooner than this result says.', { id: 'danger-open-more', desc: 'Under the heading “Questions about danger signs that you have not answered yet”, above the list of them. Safety.' }))}</p>
      ${bullets(leftOpen.map((id) => words.questions[id]!.label))}
    </div>
    ${signsCard(signs, 'emergency')}`;
}

/** Below emergencies, what calls for help sooner than this result does. */
const below = ({ result }: Plan): readonly CardLevel[] =>
  result === 'urgent' ? [] : result === 'routine' ? ['urgent', 'prompt'] : ['urgent'];

/** The signs of a level, in short. */
const shortSigns = ({ signs }: Shown, level: CardLevel, below = 2) => signsList(signs, level, below, true, true);

/** What stands above the signs of a level. */
const cardHeading = ({ signs: { words, audience, region } }: Shown, level: CardLevel) =>
  say(withNumber(words.signs[audience][level], region));

/** The numbers of the region as buttons; the emergency line where none is known. */
function calls(region: string) {
  const numbers = emergencyNumbers(region);
  return numbers.length ? callLinks(numbers) : helpLine(region);
}

/** Ways to take the summary away, but for readers on the way to emergency help; and who has reviewed this. */
function takeAway(context: Shown) {
  const { words, plan, region, state, signs } = context;
  const advice = withNumber(words.results[plan.result], region);
  const callNow = withNumber(words.signs[signs.audience].emergency, region);
  return html`<div class="side take part">
    ${state.view === 'help' ? nothing : summarySection(context, visitSummary(context, advice, callNow))}
    ${reviewLine(words.review)}
  </div>`;
}
