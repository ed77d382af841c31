import { html } from 'lit';
import type { Words } from '../content.js';
import { msg, str } from '../localization/speech.js';

/** Who has signed the content, or that nobody has. */
export const reviewLine = ({ reviews }: Words['review']): unknown =>
  reviews.length
    ? reviews.map(
        ({ name, role, organisation, date }) =>
          html`<p>
            ${msg(str`Reviewed by ${name}, ${role}, ${organisation}, on ${date}.`, { id: 'reviewed-by', desc: '0 name, 1 role, 2 organisation, 3 date of a clinical review.' })}
          </p>`,
      )
    : html`<p>
        <strong>${msg('No clinician has reviewed this yet.', { id: 'not-reviewed', desc: 'Review state, while nobody clinical has signed the content.' })}</strong>
      </p>`;

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
