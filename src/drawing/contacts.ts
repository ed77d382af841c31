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

/** A link out of the page, whose name may be in any language. */
export const link = (url: string, text: unknown): unknown =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${text}</bdi></a>`;
const remark = (note: number | undefined) =>
  note === undefined ? nothing : html`(${say(spoken().words.notes[note]!)})`;

/** A line of help, with its number to call or its address; as a large button, where it has a number. */
function line({ name, note, phone, url }: Contact, isLarge = false): unknown {
  const number = phone && phonesHold() ? html`<bdi dir="ltr">${phone}</bdi>` : nothing;
  const href = `tel:${phone?.replace(/[^\d+*]/g, '')}`;
  return html`<li>
    ${
      isLarge && number !== nothing
        ? html`<a class="call" part="call" href=${href}><span><bdi>${name}</bdi> ${number}</span></a>
            ${remark(note)} ${url ? link(url, url.replace(/^https?:\/\//, '')) : nothing}`
        : html`${url ? link(url, name) : html`<bdi>${name}</bdi>`} ${remark(note)}
            ${number === nothing ? nothing : html`<a href=${href}>${number}</a>`}`
    }
  </li>`;
}

/**
 * The crisis lines, advice lines or associations of a region: names with a number to call or an
 * address; nothing where none is confirmed in a source.
 */
export function contactList(region: string, kind: Kind): unknown {
  const contacts = linesOf(region, kind);
  return contacts.length ? html`<ul class="lines">${contacts.map((contact) => line(contact))}</ul>` : nothing;
}

/**
 * The same for crisis lines, as large buttons. A line that somebody answers day and night stands
 * first, before the emergency number; without one, the emergency number comes before them all.
 */
export function crisisButtons(region: string, emergency: unknown): unknown {
  const lines = linesOf(region, 'crisis');
  const first = phonesHold() ? lines.filter(({ always }) => always).slice(0, 1) : [];
  const list = (some: readonly Contact[]) =>
    some.length ? html`<ul class="crisis" role="list">${some.map((contact) => line(contact, true))}</ul>` : nothing;
  return html`${list(first)} ${emergency} ${list(lines.filter((contact) => contact !== first[0]))}`;
}
