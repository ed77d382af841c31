import { html, nothing } from 'lit';
import type { Words } from '../content.js';
import { msg, str } from '../localization/speech.js';
import { isOver } from '../page/now.js';

/** Who has signed the content, or that nobody has. */
export const reviewLine = ({ reviews, next }: Words['review']): unknown =>
  reviews.length
    ? html`${reviews.map(
        ({ name, role, organisation, date }) =>
          html`<p>
            ${msg(str`Reviewed by ${name}, ${role}, ${organisation}, on ${date}.`, { id: 'reviewed-by', desc: '0 name, 1 role, 2 organisation, 3 date of a clinical review.' })}
          </p>`,
      )}${next ? nextReview(next) : nothing}`
    : html`<p>
        <strong>${msg('No clinician has reviewed this yet.', { id: 'not-reviewed', desc: 'Review state, while nobody clinical has signed the content.' })}</strong>
      </p>`;

/** When it is to be reviewed again, or that this day is over. A text that was written beforehand has both, and its script shows the other. */
function nextReview({ day, month }: { day: string; month: string }) {
  const over = isOver(day);
  return html`<div data-next-review=${day}>
    <p ?hidden=${over}>${msg(str`The next review of this information is due in ${month}.`, { id: 'review-is-due', desc: '0 is a month with its year. Beside the review state.' })}</p>
    <p ?hidden=${!over}><strong>${msg(str`The next review of this information was due in ${month}. Some of it may be out of date.`, { id: 'review-was-due', desc: '0 is a month with its year that is over. Beside the review state.' })}</strong></p>
  </div>`;
}

/** What follows from that, and how fresh the sources are. */
export const reviewMore = ({ version, checked, reviews }: Words['review']): unknown =>
  html`${
    reviews.length
      ? ''
      : html`<p>
          ${msg('It was written from published guidance and studies. Ask a health professional before you rely on it.', { id: 'not-reviewed-more', desc: 'After the sentence that no clinician has reviewed the content.' })}
        </p>`
  }
    <p class="quiet">
      ${msg(str`The sources were compared with saved copies of their pages on ${checked}. Content version ${version}.`, { id: 'sources-compared', desc: '0 is a date, 1 a version number. The pages themselves were not open: nobody could look at them on that day.' })}
    </p>`;
