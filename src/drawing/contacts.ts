import { html, nothing } from 'lit';
import { regions } from '../generated/regions.js';
import { say, spoken } from '../localization/speech.js';

type Kind = 'crisis' | 'advice' | 'associations';

/** The lines of a region of one kind; where it has none, those of the world, if there are any. */
const linesOf = (region: string, kind: Kind) =>
  regions.lines[region]?.[kind] ?? (kind === 'advice' ? undefined : regions.worldwide[kind]);

/**
 * The crisis lines, advice lines or associations of a region: names with a number to call or an
 * address; nothing where none is confirmed in a source. A number that nobody has checked for a year
 * may by now ring elsewhere: it is left out.
 */
export function contactList(region: string, kind: Kind): unknown {
  const contacts = linesOf(region, kind);
  if (!contacts?.length) return nothing;
  const phonesHold = new Date() < new Date(regions.phonesUntil);
  return html`<ul class="lines">
    ${contacts.map(
      ({ name, note, phone, url }) =>
        html`<li>
          ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`}
          ${note === undefined ? nothing : html`(${say(spoken().words.notes[note]!)})`}
          ${phone && phonesHold ? html`<a href="tel:${phone.replace(/[^\d+*]/g, '')}" dir="ltr">${phone}</a>` : nothing}
        </li>`,
    )}
  </ul>`;
}
