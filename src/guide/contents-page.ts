import { html, nothing } from 'lit';
import { reviewLine } from '../drawing/review-state.js';
import { say } from '../localization/speech.js';
import { every } from '../triage/own.js';
import { above, quietButton, type Page } from './page.js';

/** What there is to read, in groups. */
export function contentsPage(page: Page): unknown {
  const { context, library, groups, topics, isCarer, open } = page;
  return html`<section class="page" part="contents" aria-labelledby="title">
    ${context.heading(0, library.title, 'title')}
    <p class="intro">${say(isCarer ? library.carer : library.intro)}</p>
    ${above(page)}
    ${groups.map(
      (group) =>
        html`<div class="group">
          ${context.heading(1, group.heading, '')}
          <ul class="topics" role="list">
            ${group.topics.map(
              ({ id, title }) =>
                html`<li>${quietButton(`topic-${id}`, html`<span>${say(title)}</span>`, () => open(id), 'contents-link')}</li>`,
            )}
          </ul>
        </div>`,
    )}
    ${
      every(topics, ({ reviews }) => reviews)
        ? nothing
        : html`<div class="review" part="review">${reviewLine(library.review)}</div>`
    }
  </section>`;
}
