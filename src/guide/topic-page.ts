import { html, nothing } from 'lit';
import type { Topic } from '../content.js';
import { contactList } from '../drawing/contacts.js';
import { reviewLine, reviewMore } from '../drawing/review-state.js';
import { associations } from '../generated/associations.js';
import { msg, say } from '../localization/speech.js';
import { focusOn } from '../page/focus-on.js';
import { find, flatMap, some } from '../triage/own.js';
import { above, headings, quietButton, said, type Page } from './page.js';
import { dangers, sooner, soonerHeading } from './sooner.js';
import { sourcesOf } from './sources-of.js';
import { takeAlong } from './take-along.js';

/** The topic under which the organizations of the region stand. */
const withOrganizations = 'help-by-country';

/** One topic: what helps first, then what to know, to do and to ask, and when to get help sooner. */
export function topicPage(page: Page, topic: Topic): unknown {
  const { context, state, back, change, host } = page;
  const top = html`${
    back
      ? html`<p class="back">${quietButton('back', msg('Back to all topics', { id: 'guide-back', desc: 'Button above a topic of the library. Leads back to the list of topics.' }), back)}</p>`
      : nothing
  }
  ${context.heading(0, topic.title, 'title')}`;
  const body =
    topic.closed && !state.isOpen
      ? html`<p class="lead" part="lead">${say(topic.closed)}</p>
          ${above(page)}
          <p class="turn">
            <button class="primary" part="button button-primary" type="button" id="open" @click=${() => {
              change({ isOpen: true });
              void host.updateComplete.then(() => focusOn(host, 'title'));
            }}>${msg('Open this topic', { id: 'guide-open', desc: 'Button in the library, beneath what a topic has inside that may be hard to read.' })}</button>
          </p>`
      : opened(page, topic);
  return html`<section class="page topic" part="topic" aria-labelledby="title">${top} ${body}</section>`;
}

function opened(page: Page, topic: Topic) {
  const { context, library, topics, open } = page;
  const { know, steps, ask, country } = headings();
  const part = (heading: string, content: unknown) =>
    html`<div class="part" part="section">${context.heading(1, heading, '')} ${content}</div>`;
  const lines = (some: Topic['know']) => some.map((line) => html`<li>${say(said(page, line))}</li>`);
  const here = topic.countries?.[context.region];
  const all = flatMap(library.groups, (group) => group.topics);
  const signs = dangers(page, topic);
  // Crisis lines are stops too: a page has 12 at most.
  const next = flatMap(topic.next, (place) => {
    const found = find(topics, ({ id }) => id === all[place]!.id);
    return found ? [found] : [];
  }).slice(0, some(signs, ({ isCrisis }) => isCrisis) ? 2 : 3);
  const signed = { ...library.review, reviews: topic.reviews ?? [] };
  return html`<p class="lead" part="lead">${say(said(page, topic.opening))}</p>
    ${above(page)}
    ${part(know, html`<ul>${lines(topic.know)}</ul>`)}
    ${part(steps, html`<ol class="steps" role="list">${lines(topic.do)}</ol>`)}
    ${part(ask, html`<ul class="asked">${lines(topic.ask)}</ul>`)}
    ${part(soonerHeading(), sooner(page, signs))}
    ${here ? part(country, html`<p class="country">${say(said(page, here))}</p>`) : nothing}
    ${
      topic.id === withOrganizations
        ? part(
            msg('Organizations that help', {
              id: 'organizations',
              desc: 'Heading above ALS associations of the region.',
            }),
            contactList(context.region, associations, context.words.associationNotes),
          )
        : nothing
    }
    ${takeAlong(page, topic)}
    ${
      next.length
        ? part(
            msg('Read next', { id: 'guide-next', desc: 'Heading in the library, above other topics.' }),
            html`<ul class="next" role="list">
              ${next.map(({ id, title }) => html`<li>${quietButton('', html`<span>${say(title)}</span>`, () => open(id))}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${sourcesOf(page, topic)}
    <div class="review" part="review">${reviewLine(signed)} ${reviewMore(signed)}</div>`;
}
