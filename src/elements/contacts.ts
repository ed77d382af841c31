import { html, nothing } from 'lit';
import type { Contact } from '../content.js';
import { regions } from '../generated/regions.js';
import { say, spoken } from '../localization/speech.js';

/** Crisis lines, advice lines and associations of a region. */
export const linesOf = (region: string) => regions.lines[region];

/**
 * Names with a number to call or an address; nothing where none is confirmed in a source. A number
 * that nobody has checked for a year may by now ring elsewhere: it is left out.
 */
export function contactList(contacts: readonly Contact[] | undefined): unknown {
  if (!contacts?.length) return nothing;
  const phonesHold = new Date() < new Date(regions.phonesUntil);
  return html`<ul class="lines">
    ${contacts.map(
      ({ name, note, phone, url }) =>
        html`<li>
          ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}
          ${note === undefined ? nothing : html`(${say(spoken().words.notes[note]!)})`}
          ${phone && phonesHold ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}" dir="ltr">${phone}</a>` : nothing}
        </li>`,
    )}
  </ul>`;
}
