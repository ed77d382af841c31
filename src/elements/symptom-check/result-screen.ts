import { html, nothing } from 'lit';
import { str } from '@lit/localize';
import type { CardLevel, Extra, Words } from '../../content.js';
import { triage } from '../../generated/triage.js';
import { msg, say, type Line } from '../../localization/speech.js';
import type { Answers, Assessment } from '../../triage/definition.js';
import { extrasFor } from '../../triage/extras.js';
import { answersBehind } from '../../triage/interview.js';
import { answerLine } from './answer-words.js';
import { icon } from '../../drawing/icons.js';
import { items } from '../../drawing/items.js';
import { reviewState } from '../../drawing/review-state.js';

/** What the element lends to the screen: headings of its level, numbers of its region, its buttons. */
export interface ResultContext {
  words: Words;
  answers: Answers;
  assessment: Assessment;
  heading: (below: number, text: unknown, id?: string) => unknown;
  /** The heading of the result, with the number to call where there is one. */
  title: string;
  showPattern: boolean;
  /** Rules whose source is shown. */
  sourcesShown: readonly string[];
  showSource: (rule: string) => void;
  callForHelp: () => unknown;
  noVoice: () => unknown;
  translationNote: unknown;
  /** Help lines of the region, one kind of them. */
  lines: (kind: 'crisis' | 'advice') => unknown;
  /** The whole list of emergency signs, for "not enough answered yet". */
  emergencySigns: () => unknown;
  /** The signs of one level in short, under how soon they call for help. */
  shortCard: (level: CardLevel) => unknown;
  /** Danger questions without an answer. */
  leftOpen: readonly string[];
  /** The emergency line with the number to call. */
  helpLine: unknown;
  summary: () => unknown;
}

const bullets = (texts: readonly Line[] | undefined, style = '') =>
  texts?.length ? html`<ul class=${style || nothing} role=${style ? 'list' : nothing} ${items(texts)}></ul>` : nothing;

const extraWords = (words: Words, id: string): Extra =>
  words.extras[id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Words['extras']];

/** Action and time first, then what led to it, then its limits, then the plan. */
export function resultScreen(context: ResultContext): unknown {
  const { words, answers, assessment, heading } = context;
  const disposition = assessment.disposition ?? 'none';
  const result = words.results[disposition];
  const isEmergency = disposition === 'emergency';
  // The card of an emergency says already how to call without speaking.
  const extras = extrasFor(triage, answers, assessment).filter((id) => !(isEmergency && id === 'no-voice'));
  const part = (title: string, ...content: unknown[]) =>
    content.some((c) => c !== nothing) ? html`<div class="part">${heading(1, title)} ${content}</div>` : nothing;

  const danger = isEmergency ? nothing : stillOpen(context);
  const plan = part(
    isEmergency
      ? msg('While help is on its way', { id: 'while-help-comes', desc: 'Heading in the emergency result.' })
      : msg('While you wait', { id: 'while-you-wait', desc: 'Heading in a result, above do and do-not lists.' }),
    bullets(result.do, 'sign'),
    bullets(result.dont, 'sign dont'),
    disposition === 'urgent' ? context.lines('advice') : nothing,
  );

  return html`<div class="result" part="result">
    <div class="card ${disposition}" part="card">
      <p class="word" part="card-urgency">${icon(disposition)} <span>${say(result.label)}</span></p>
      ${heading(0, context.title, 'title')}
      <p>${say(result.lead)}</p>
      ${isEmergency ? context.callForHelp() : html`<slot name="find-a-doctor"></slot>`}
    </div>
    ${context.translationNote}
    ${extras.map((id) => {
      const { heading: title, text, list } = extraWords(words, id);
      return part(
        title,
        text ? html`<p>${say(text)}</p>` : nothing,
        bullets(list),
        id === 'no-voice' ? context.noVoice() : nothing,
        id === 'crisis' ? context.lines('crisis') : nothing,
      );
    })}
    ${danger}
    ${isEmergency ? part(msg('What to say on the phone', { id: 'say-on-phone', desc: 'Heading in the emergency result.' }), bullets(result.say)) : nothing}
    ${isEmergency ? plan : nothing}
    ${part(msg('What led to this advice', { id: 'reasons', desc: 'Heading in a result, above the reasons.' }), reasons(context))}
    ${part(msg('What this check cannot tell you', { id: 'limits', desc: 'Heading in a result, above its limits.' }), bullets(words.common.limits))}
    ${
      isEmergency
        ? nothing
        : html`${
            result.say
              ? part(
                  msg('What to say at the appointment', { id: 'say-at-visit', desc: 'Heading in a result.' }),
                  bullets([...result.say, ...words.common.say]),
                )
              : nothing
          }
          ${
            result.ask
              ? part(
                  msg('Questions to ask', { id: 'questions-to-ask', desc: 'Heading above questions for the doctor.' }),
                  bullets([...result.ask, ...words.common.ask]),
                )
              : nothing
          }
          ${plan}
          ${part(
            msg('When to get help sooner', { id: 'sooner', desc: 'Heading in a result.' }),
            bullets(result.sooner),
            // The list of danger signs is above already, with the number.
            danger === nothing ? [context.shortCard('emergency'), context.helpLine] : nothing,
            sooner(assessment.disposition).map((level) => context.shortCard(level)),
          )}
          ${part(msg('If the worry stays', { id: 'worry', desc: 'Heading in a result.' }), bullets(words.common.worry))}`
    }
    ${context.summary()}
    ${part(msg('Who has reviewed this', { id: 'review', desc: 'Heading above the review state.' }), reviewState(words.review))}
  </div>`;
}

/** Below emergencies, what calls for help sooner than a result does. */
const sooner = (disposition: Assessment['disposition']): readonly CardLevel[] =>
  disposition === 'urgent' ? [] : disposition === 'prompt' ? ['urgent'] : ['urgent', 'prompt'];

/** What may still call for help sooner: the danger questions without an answer, and all danger signs. */
function stillOpen({ words, assessment, leftOpen, heading, emergencySigns }: ResultContext) {
  if (!leftOpen.length) return assessment.disposition === null ? emergencySigns() : nothing;
  return html`<div class="part">
      ${heading(1, msg('Questions about danger signs that you have not answered yet', { id: 'danger-open', desc: 'Heading in a result, above questions about danger signs that have no answer. Safety.' }))}
      <p>${say(msg('If one of these danger signs is there, you may need help sooner than this result says.', { id: 'danger-open-more', desc: 'Under the heading “Questions about danger signs that you have not answered yet”, above the list of them. Safety.' }))}</p>
      ${bullets(leftOpen.map((id) => words.questions[id]!.label))}
    </div>
    ${emergencySigns()}`;
}

/** Each rule that fired, with the answers that made it fire, and its source where the reader asks for it. */
function reasons({
  words,
  answers,
  assessment: { fired, pattern },
  showPattern,
  sourcesShown,
  showSource,
}: ResultContext) {
  return html`${
    fired.length
      ? html`<ul class="reasons" role="list">
          ${fired.map((id) => {
            const { says, reasoning, sources } = words.rules[id]!;
            const shown = sourcesShown.includes(id);
            const given = answersBehind(triage, answers, id);
            return html`<li>
              <p>${say(says)}</p>
              ${given.length ? html`<ul class="given" ${items(given.map((q) => answerLine(words, q, answers)))}></ul>` : nothing}
              <button type="button" aria-expanded=${shown} @click=${() => showSource(id)}>
                ${msg(str`Source of rule ${id}`, { id: 'rule-source', desc: 'Button that shows a citation; 0 is the id of a rule, such as E1.' })}
              </button>
              ${
                shown
                  ? html`<ul class="sources">
                      ${reasoning ? html`<li>${say(reasoning)}</li>` : nothing}
                      ${sources?.map((source) => {
                        const { citation, address } = words.sources[source]!;
                        return html`<li lang="en" dir="ltr" translate="yes">${citation} <a href="https://${address}" target="_blank" rel="noopener noreferrer">${address}</a></li>`;
                      })}
                    </ul>`
                  : nothing
              }
            </li>`;
          })}
        </ul>`
      : html`<p>${msg('No rule of this check applies to these answers.', { id: 'no-rule', desc: 'In a result, instead of reasons.' })}</p>`
  }
  ${
    showPattern && pattern
      ? html`<p>${say(words.patterns[pattern])}</p>
        <p>${say(words.patterns.note)}</p>`
      : nothing
  }`;
}
