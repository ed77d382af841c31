import { html, nothing } from 'lit';
import type { Contact } from '../content.js';
import { regions } from '../generated/regions.js';
import { say, spoken } from '../localization/speech.js';

type Kind = 'crisis' | 'advice' | 'associations';

/** The lines of a region of one kind; where it has none, those of the world, if there are any. */
const linesOf = (region: string, kind: Kind) =>
  regions.lines[region]?.[kind] ?? (kind === 'advice' ? [] : regions.worldwide[kind]);

/** A number that nobody has checked for a year may by now ring elsewhere: it is left out. */
const phonesHold = () => new Date() < new Date(regions.phonesUntil);

const link = (url: string, text: unknown) =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${text}</bdi></a>`;
const tel = (phone: string) => `tel:${phone.replace(/[^\d+*]/g, '')}`;
const remark = (note: number | undefined) =>
  note === undefined ? nothing : html`(${say(spoken().words.notes[note]!)})`;

/**
 * The crisis lines, advice lines or associations of a region: names with a number to call or an
 * address; nothing where none is confirmed in a source.
 */
export function contactList(region: string, kind: Kind): unknown {
  const contacts = linesOf(region, kind);
  if (!contacts.length) return nothing;
  return html`<ul class="lines">
    ${contacts.map(
      ({ name, note, phone, url }) =>
        html`<li>
          ${url ? link(url, name) : html`<bdi>${name}</bdi>`} ${remark(note)}
          ${phone && phonesHold() ? html`<a href=${tel(phone)} dir="ltr">${phone}</a>` : nothing}
        </li>`,
    )}
  </ul>`;
}

/**
 * The same for crisis lines, as large buttons. A line that somebody answers day and night stands
 * first, before the emergency number; without one, the emergency number comes before them all.
 */
export function crisisButtons(region: string, emergency: unknown): unknown {
  const lines = linesOf(region, 'crisis');
  const button = ({ name, note, phone, url }: Contact) =>
    phone && phonesHold()
      ? html`<li>
          <a class="call" part="call" href=${tel(phone)}><span><bdi>${name}</bdi> <bdi dir="ltr">${phone}</bdi></span></a>
          ${remark(note)} ${url ? link(url, url.replace(/^https?:\/\//, '')) : nothing}
        </li>`
      : html`<li>${url ? link(url, name) : html`<bdi>${name}</bdi>`} ${remark(note)}</li>`;
  const first = phonesHold() ? lines.find(({ always }) => always) : undefined;
  const list = (some: readonly Contact[]) =>
    some.length ? html`<ul class="crisis" role="list">${some.map(button)}</ul>` : nothing;
  return first
    ? html`${list([first])} ${emergency} ${list(lines.filter((line) => line !== first))}`
    : html`${emergency} ${list(lines)}`;
}
