import { html, nothing } from 'lit';
import { regions } from '../generated/regions.js';
import { say, spoken } from '../localization/speech.js';

interface Contact {
  name: string;
  phone: string;
  url: string;
  /** Its place in the notes. */
  note: string;
  /** Somebody answers the phone day and night. */
  always: string;
}

/** The lines of a region, of a list as Regions has it; where it has none, those of the world, if there are any. */
function linesOf(region: string, list: string): readonly Contact[] {
  const rows = list.split('~');
  const rowOf = (start: string) => rows.find((row) => row.startsWith(`${start};`));
  const [, ...lines] = (rowOf(region) ?? rowOf('') ?? '').split(';');
  return lines.map((line) => {
    const [name = '', phone = '', url = '', note = '', always = ''] = line.split('|');
    return { name, phone, url, note, always };
  });
}

/** A number that nobody has checked for a year may by now ring elsewhere: it is left out. */
const phonesHold = () => new Date() < new Date(regions.phonesUntil);

/** A link out of the page, whose name may be in any language. */
export const link = (url: string, text: unknown): unknown =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer"><bdi>${text}</bdi></a>`;

/** The number to call, while somebody has checked it, and its remark. */
function partsOf({ note, phone }: Contact, notes: readonly string[]) {
  return {
    remark: note ? html`(${say(notes[Number(note)]!)})` : nothing,
    number: phone && phonesHold() ? html`<bdi dir="ltr">${phone}</bdi>` : '',
    href: `tel:${phone.replace(/[^\d+*]/g, '')}`,
  };
}

/** A line of help, with its number to call or its address. */
function line(contact: Contact, notes: readonly string[]): unknown {
  const { name, url } = contact;
  const { remark, number, href } = partsOf(contact, notes);
  return html`<li>
    ${url ? link(url, name) : html`<bdi>${name}</bdi>`} ${remark} ${number && html`<a href=${href}>${number}</a>`}
  </li>`;
}

/** The same as a large button, where it has a number. */
function largeLine(contact: Contact, notes: readonly string[]): unknown {
  const { name, url } = contact;
  const { remark, number, href } = partsOf(contact, notes);
  if (!number) return line(contact, notes);
  return html`<li>
    <a class="call" part="call" href=${href}><span><bdi>${name}</bdi> ${number}</span></a>
    ${remark} ${url ? link(url, url.replace(/^https?:\/\//, '')) : nothing}
  </li>`;
}

/**
 * Lines of help of a region: names with a number to call or an address; nothing where none is
 * confirmed in a source.
 */
export function contactList(region: string, list: string, notes: readonly string[]): unknown {
  const contacts = linesOf(region, list);
  return contacts.length ? html`<ul class="lines">${contacts.map((contact) => line(contact, notes))}</ul>` : nothing;
}

/** The crisis lines of a region. */
export const crisisList = (region: string): unknown => contactList(region, regions.crisis, spoken().words.crisisNotes);

/**
 * The same as large buttons. A line that somebody answers day and night stands first, before the
 * emergency number; without one, the emergency number comes before them all.
 */
export function crisisButtons(region: string, emergency: unknown): unknown {
  const lines = linesOf(region, regions.crisis);
  const first = phonesHold() ? lines.filter(({ always }) => always).slice(0, 1) : [];
  const list = (some: readonly Contact[]) =>
    some.length
      ? html`<ul class="crisis" role="list">${some.map((contact) => largeLine(contact, spoken().words.crisisNotes))}</ul>`
      : nothing;
  return html`${list(first)} ${emergency} ${list(lines.filter((contact) => contact !== first[0]))}`;
}
