import { html, nothing } from 'lit';
import type { CardLevel, Extra, Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { crisisButtons } from '../../drawing/contacts.js';
import { icon } from '../../drawing/icons.js';
import { items } from '../../drawing/items.js';
import { reviewLine, reviewMore } from '../../drawing/review-state.js';
import { shortCard, signsCard, signsList, type SignsContext } from '../../drawing/signs.js';
import { msg, say, type Line } from '../../localization/speech.js';
import type { Answers, Assessment } from '../../triage/definition.js';
import { answersBehind } from '../../triage/interview.js';
import type { Plan } from '../../triage/plan.js';
import { answerLine, forSomeoneElse, toldLine } from './answer-words.js';

/** What the element lends to the screen: headings of its level, numbers of its region, its buttons. */
export interface ResultContext {
  words: Words;
  answers: Answers;
  assessment: Assessment;
  plan: Plan;
  region: string;
  heading: (below: number, text: unknown, id?: string, part?: string, about?: string) => unknown;
  /** The heading of the result, with the number to call where there is one. */
  title: string;
  showPattern: boolean;
  /** What the reader has unfolded. */
  unfolded: readonly string[];
  unfold: (id: string) => void;
  callForHelp: () => unknown;
  /** The numbers of the region as buttons. */
  calls: unknown;
  noVoice: () => unknown;
  translationNote: unknown;
  /** Where to get advice at night and on weekends in the region. */
  adviceLines: () => unknown;
  /** What stands above the signs of a level. */
  cardHeading: (level: CardLevel) => unknown;
  /** What lists of danger signs need. */
  signs: SignsContext;
  /** Danger questions without an answer. */
  leftOpen: readonly string[];
  /** The emergency line with the number to call. */
  helpLine: unknown;
  /** Ways to take the summary away; nothing while the reader is on the way to emergency help. */
  takeAway: unknown;
}

/** A step of the plan. */
export interface Step {
  /** What to do, where more is said about it. */
  heading?: string | undefined;
  text?: string | undefined;
  /** What to say. */
  quote?: string;
}

/** At most so many answers stand on the card: all of them stand under "Why this advice". */
const answersOnCard = 4;

const extraWords = (words: Words, id: string): Extra =>
  words.extras[id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Words['extras']];

/** The words of the result: those of its level, or its own. */
export const resultWords = (words: Words, { result }: Plan) =>
  words.results[result === 'self-harm' ? 'selfHarm' : result];

const bullets = (texts: readonly Line[] | undefined, style = '') =>
  texts?.length ? html`<ul class=${style || nothing} role=${style ? 'list' : nothing} ${items(texts)}></ul>` : nothing;

/** What to do, in order: what cannot wait, then the way to a doctor with a sentence to read out, then what else helps. */
export function stepsOf(words: Words, plan: Plan, answers: Answers): readonly Step[] {
  const { steps = [], say: toSay } = resultWords(words, plan);
  const sentence = words.sentences[plan.sentence]!;
  const first = ['tube-out', 'not-sure-now', 'within-hours', 'diagnosed', 'under-18'];
  const own = (ids: readonly string[]) => ids.map((id): Step => extraWords(words, id));
  const others = plan.extras.filter((id) => id !== 'crisis' && !id.endsWith('-help') && !first.includes(id));
  const [call, ...more] = steps.map((text): Step => ({ text }));
  return [
    ...own(plan.extras.filter((id) => first.includes(id))),
    ...(call ? [call] : []),
    ...(toSay ? [{ quote: forSomeoneElse(answers) ? sentence.carer : sentence.text }] : []),
    ...own(others),
    ...more,
  ];
}

/** Before the sentence to read out. */
export const toSayWords = (): string =>
  msg('Say:', { id: 'say-this', desc: 'Before a ready sentence that the reader says when calling a doctor.' });

/** Time and action, then the plan; what else there is to know is folded under buttons. */
export function resultScreen(context: ResultContext): unknown {
  return context.plan.result === 'emergency' || context.plan.result === 'self-harm'
    ? emergency(context)
    : advice(context);
}

function advice(context: ResultContext) {
  const { words, answers, plan, assessment, calls, takeAway } = context;
  const result = resultWords(words, plan);
  const steps = stepsOf(words, plan, answers);
  const open = stillOpen(context);
  const diagnosed = plan.extras.includes('diagnosed') ? words.extras.diagnosed.list : undefined;
  return html`<div class="result" part="result">
    <div class="main">
      ${card(context, html`<slot name="find-a-doctor"></slot>`)} ${context.translationNote}
      ${plan.extras.includes('crisis') ? crisis(context) : nothing} ${open}
      ${
        steps.length
          ? part(
              context,
              msg('Do this', { id: 'do-this', desc: 'Heading in a result, above numbered steps.' }),
              html`<ol class="steps">${steps.map((step) => html`<li>${stepWords(step)} ${step.heading === words.extras.noVoice.heading ? context.noVoice() : nothing}</li>`)}</ol>`,
            )
          : nothing
      }
      ${plan.result === 'monitor' ? html`<div class="part">${shortCard(context.signs, 'prompt')}</div>` : nothing}
    </div>
    <div class="side sooner card emergency" part="card">
      ${
        open === nothing
          ? html`${context.heading(1, context.cardHeading('emergency'), 'emergency')} ${calls === nothing ? context.helpLine : calls}
              ${signsList(context.signs, 'emergency', true, 2)}`
          : context.heading(1, msg('When to get help sooner', { id: 'sooner', desc: 'Heading in a result.' }))
      }
      ${bullets(result.sooner)}
      ${below(plan).map((level) =>
        fold(context, level, 2, context.cardHeading(level), () => signsList(context.signs, level, true)),
      )}
    </div>
    <div class="main">
      ${part(
        context,
        msg('While you wait', { id: 'while-you-wait', desc: 'Heading in a result, above do and do-not lists.' }),
        bullets([...(result.do ?? []), ...(diagnosed ?? [])], 'sign'),
        bullets(result.dont, 'sign dont'),
        assessment.disposition === 'urgent' ? context.adviceLines() : nothing,
      )}
    </div>
    <div class="side take">${takeAway} ${reviewLine(words.review)}</div>
    <div class="main">
      ${part(context, msg('If the worry stays', { id: 'worry', desc: 'Heading in a result.' }), bullets(words.common.worry))}
    </div>
    <div class="main">${folds(context)}</div>
  </div>`;
}

/** Call, what to say, and what to do until help comes, for the signs that were named. */
function emergency(context: ResultContext) {
  const { words, plan, region } = context;
  const result = resultWords(words, plan);
  const isSelfHarm = plan.result === 'self-harm';
  const help = plan.extras.filter((id) => id.endsWith('-help'));
  const diagnosed = plan.extras.includes('diagnosed') ? words.extras.diagnosed.list! : [];
  return html`<div class="result" part="result">
    <div class="main">
      ${card(
        context,
        isSelfHarm
          ? html`${crisisButtons(region, context.calls)} ${context.calls === nothing ? context.helpLine : nothing} ${context.noVoice()}`
          : context.callForHelp(),
      )}
      ${context.translationNote}
      ${plan.extras.includes('crisis') && !isSelfHarm ? crisis(context) : nothing}
      ${plan.extras.includes('tube-out') ? html`<div class="part">${stepWords(words.extras.tubeOut)}</div>` : nothing}
    </div>
    <div class="side">
      ${result.say ? part(context, msg('What to say on the phone', { id: 'say-on-phone', desc: 'Heading in the emergency result.' }), bullets(result.say)) : nothing}
    </div>
    <div class="main">
      ${part(
        context,
        msg('While help is on its way', { id: 'while-help-comes', desc: 'Heading in the emergency result.' }),
        bullets([...help.flatMap((id) => extraWords(words, id).list!), ...result.do!, ...diagnosed], 'sign'),
        bullets(result.dont, 'sign dont'),
      )}
    </div>
    <div class="side take">${context.takeAway} ${reviewLine(words.review)}</div>
    <div class="main">${folds(context)}</div>
  </div>`;
}

/** How soon, what to do, and what the reader has said. */
function card({ words, answers, plan, assessment, heading, title }: ResultContext, action: unknown) {
  const { label, lead, leadNoticed } = resultWords(words, plan);
  const level = assessment.disposition ?? 'none';
  const said = plan.because.slice(0, answersOnCard).map((id) => toldLine(words, id, answers));
  return html`<div class="card ${level}" part="card">
    <p class="word" id="how-soon" part="card-urgency">${icon(level)} <span>${say(label)}</span></p>
    ${heading(0, title, 'title', undefined, 'how-soon')}
    <p>${say(said.length && leadNoticed ? leadNoticed : lead)}</p>
    ${
      said.length
        ? html`<p class="told">${msg('You told us:', { id: 'told-us', desc: 'In a result, above a list of the reader’s answers.' })}</p>
          <ul class="told" ${items(said)}></ul>`
        : nothing
    }
    ${action}
    ${level === 'emergency' ? nothing : html`<p class="quiet">${say(words.common.limits[0]!)}</p>`}
  </div>`;
}

function part({ heading }: ResultContext, title: string, ...content: unknown[]) {
  return content.some((c) => c !== nothing) ? html`<div class="part">${heading(1, title)} ${content}</div>` : nothing;
}

const stepWords = ({ heading, text, quote }: Step) =>
  html`${heading ? html`<strong>${say(heading)}</strong>` : nothing}
    ${text ? html`<span>${say(text)}</span>` : nothing}
    ${quote ? html`<strong>${toSayWords()}</strong> <q>${say(quote)}</q>` : nothing}`;

/** Where to talk about thoughts of ending one's life. */
function crisis(context: ResultContext) {
  const { heading, text, list } = context.words.extras.crisis;
  return part(context, heading!, html`<p>${say(text!)}</p>`, crisisButtons(context.region, nothing), bullets(list));
}

/** What may still call for help sooner: the danger questions without an answer, and all danger signs. */
function stillOpen({ words, assessment, leftOpen, heading, signs }: ResultContext) {
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

/** What stands under a button until the reader asks for it. */
function fold(
  { unfolded, unfold, heading }: ResultContext,
  id: string,
  below: number,
  title: unknown,
  content: () => unknown,
) {
  const open = unfolded.includes(id);
  return html`<div class="fold">
    ${heading(below, html`<button type="button" aria-expanded=${open} @click=${() => unfold(id)}>${title}</button>`)}
    ${open ? content() : nothing}
  </div>`;
}

/** What else there is to know. */
function folds(context: ResultContext) {
  const { words, plan, heading } = context;
  const { say: toSay = [], ask = [] } = resultWords(words, plan);
  const { common } = words;
  return html`<div class="folds">
    ${fold(context, 'why', 1, msg('Why this advice', { id: 'reasons', desc: 'Button that unfolds the reasons of a result.' }), () => reasons(context))}
    ${
      toSay.length && plan.result !== 'emergency'
        ? fold(
            context,
            'say',
            1,
            msg('What to say and ask at the visit', { id: 'say-and-ask', desc: 'Button that unfolds two lists.' }),
            () =>
              html`<div>${bullets([...toSay, ...common.say])}</div>
                ${heading(2, msg('Questions to ask', { id: 'questions-to-ask', desc: 'Heading above questions for the doctor.' }))}
                ${bullets([...ask, ...common.ask])}`,
          )
        : nothing
    }
    ${fold(context, 'limits', 1, msg('What this check cannot tell you', { id: 'limits', desc: 'Button that unfolds the limits of a result.' }), () => bullets(common.limits.slice(1)))}
    ${fold(context, 'review', 1, msg('Who has reviewed this', { id: 'review', desc: 'Heading above the review state.' }), () => html`${reviewLine(words.review)} ${reviewMore(words.review)}`)}
  </div>`;
}

/** The rules of the level that was reached, each with the answers that led to it and are not named yet, and with its evidence. */
function reasons({ words, answers, assessment: { pattern }, plan, showPattern }: ResultContext) {
  const named = new Set<string>();
  return html`${
    plan.reasons.length
      ? html`<ul class="reasons" role="list">
          ${plan.reasons.map((id) => {
            const { says, reasoning, sources } = words.rules[id]!;
            const given = answersBehind(triage, answers, id).filter((question) => !named.has(question));
            for (const question of given) named.add(question);
            return html`<li>
              <p>${say(says)}</p>
              ${bullets(
                given.map((question) => answerLine(words, question, answers)),
                'given',
              )}
              ${reasoning ? html`<p class="quiet">${say(reasoning)}</p>` : nothing}
              ${
                sources
                  ? html`<ul class="sources">
                      ${sources.map((source) => {
                        const { citation, address } = words.sources[source]!;
                        return html`<li lang="en" dir="ltr" translate="yes"><a href="https://${address}" target="_blank" rel="noopener noreferrer">${citation}</a></li>`;
                      })}
                    </ul>`
                  : nothing
              }
            </li>`;
          })}
        </ul>`
      : html`<p>${msg('No rule of this check asks for help because of these answers.', { id: 'no-rule', desc: 'In a result, instead of reasons.' })}</p>`
  }
  ${
    showPattern && pattern
      ? html`<p>${say(words.patterns[pattern])}</p>
        <p>${say(words.patterns.note)}</p>`
      : nothing
  }`;
}
