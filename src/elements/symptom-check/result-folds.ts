import { html, nothing } from 'lit';
import { link } from '../../drawing/contacts.js';
import { items } from '../../drawing/items.js';
import { reviewLine, reviewMore } from '../../drawing/review-state.js';
import type { SignsContext } from '../../drawing/signs.js';
import { triage } from '../../generated/triage.js';
import { msg, say, type Line } from '../../localization/speech.js';
import type { Answers, Assessment } from '../../triage/definition.js';
import { answersBehind } from '../../triage/interview.js';
import { filter, has } from '../../triage/own.js';
import type { Plan } from '../../triage/plan.js';
import { answerLine } from './answer-words.js';
import type { Lent } from './lent.js';

/** A result, with all that the element lends. */
export interface Shown extends Lent {
  answers: Answers;
  assessment: Assessment;
  plan: Plan;
  /** What lists of danger signs need. */
  signs: SignsContext;
}

export const bullets = (texts: readonly Line[] | undefined, style = ''): unknown =>
  texts?.length ? html`<ul class=${style || nothing} role=${style ? 'list' : nothing} ${items(texts)}></ul>` : nothing;

/** What stands under a button until the reader asks for it. */
export function fold(
  { state, act, heading }: Shown,
  id: string,
  below: number,
  title: unknown,
  content: () => unknown,
) {
  const open = has(state.unfolded, id);
  return html`<div class="fold">
    ${heading(below, html`<button class="button-quiet" part="button-quiet" type="button" aria-expanded=${open} @click=${() => act({ did: 'unfold', id })}>${title}</button>`)}
    ${open ? content() : nothing}
  </div>`;
}

/** What else there is to know. */
export function folds(context: Shown): unknown {
  const { words, plan, heading } = context;
  const { say: toSay = [], ask = [] } = words.results[plan.result];
  const { common } = words;
  return html`<div class="folds part">
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
function reasons({ words, answers, assessment: { pattern }, plan, showsPattern }: Shown) {
  const named: string[] = [];
  return html`${
    plan.reasons.length
      ? html`<ul class="reasons" role="list">
          ${plan.reasons.map((id) => {
            const { says, reasoning, sources } = words.rules[id]!;
            const given = filter(answersBehind(triage, answers, id), (question) => !has(named, question));
            named.push(...given);
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
                        const { name, address } = words.sources[source]!;
                        return html`<li lang="en" dir="ltr" translate="yes">${link(`https://${address}`, name)}</li>`;
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
    showsPattern && pattern
      ? html`<p>${say(words.patterns[pattern])}</p>
        <p>${say(words.patterns.note)}</p>`
      : nothing
  }`;
}
