import type { msg as Msg } from '@lit/localize';
import { str } from '../../localization/speech.js';
import { isOver } from '../../page/now.js';
import { bare, filter, has, own } from '../../triage/own.js';
import type { Line, Place, PublisherWords } from './definition.js';

/** What is shown, and where. */
export interface Shown {
  host: Element;
  /** The text that was written beforehand, if that is shown. */
  text: HTMLElement | null;
  words: PublisherWords | undefined;
  region: string;
  /** The language of the element. */
  locale: string;
  /** The language of the publisher's words. */
  lang: string;
  msg: typeof Msg;
}

/** Names what a box holds, so that one that still holds the same can stay. */
export const mark = 'data-als-theirs';

/** A name or number among words of another direction. */
const apart = (text: string) => `\u2068${text}\u2069`;

/** Of what stands in brackets in +44 (0)20, nobody dials the 0. */
const dialled = (phone: string) =>
  `tel:${phone
    .replace(/^((\+|00).*)\(0\)/, '$1')
    .replace(/[^\d+*#]/g, '')
    .replaceAll('#', '%23')}`;

/** A box of the publisher's, marked as theirs. All that they say becomes text, never HTML. */
export class Box {
  readonly element: HTMLElement;
  readonly #inside: HTMLElement;

  constructor(
    private readonly shown: Shown,
    value: string,
  ) {
    const { msg, lang, words } = shown;
    const name = words ? apart(words.publisher) : '';
    const from = name
      ? msg(str`From ${name}`, {
          id: 'from-publisher',
          desc: 'Above what the publisher of the page has added to the page; 0 is the name of a hospital or an association.',
        })
      : msg('From the publisher of this page', {
          id: 'from-page',
          desc: 'Above what the publisher of the page has added to it, where no name is known.',
        });
    this.#inside = this.#make('div', { class: 'als-theirs-words', ...(lang && { lang }) });
    this.element = this.#make(
      'div',
      { class: 'als-theirs', part: 'theirs', role: 'group', 'aria-label': from, translate: 'yes', [mark]: value },
      this.#make('p', { class: 'als-theirs-from' }, from),
      this.#inside,
    );
  }

  get isEmpty(): boolean {
    return !this.#inside.firstChild;
  }

  /** What was added at a place, and what the page has for its slot. */
  add(place: Place, isSlotted: boolean): void {
    const { host, text, words } = this.shown;
    const added = words?.add && own(words.add, place);
    for (const paragraph of filter((added?.text ?? '').split(/\s*\n\s*/), Boolean)) this.#say('p', {}, paragraph);
    this.#links(added?.links ?? []);
    const name = `after-${place}`;
    if (text && isSlotted) this.#inside.append(...host.querySelectorAll(`[slot="${name}"]`));
    else if (isSlotted) this.#inside.append(this.#make('slot', { name }));
  }

  /** Local services, and lines to call for advice. */
  services(): void {
    const { words } = this.shown;
    this.#lines([...(words?.services ?? []), ...(words?.['help-lines'] ?? [])]);
  }

  crisisLines(): void {
    this.#lines(this.shown.words?.['crisis-lines'] ?? []);
  }

  /** Who has reviewed the content for them, where to report an error, other pages, and what to pass on. */
  end(): void {
    const { words, msg } = this.shown;
    for (const { name, role, organisation, reviewed, 'next-review': next } of words?.reviewers ?? []) {
      const date = this.#written(reviewed, { dateStyle: 'long' });
      this.#ours(
        msg(str`Reviewed for this website by ${apart(name)}, ${apart(role)}, ${apart(organisation)}, on ${date}.`, {
          id: 'reviewed-for-page',
          desc: '0 name, 1 role, 2 organisation, 3 date of a review that the publisher of the page has had made.',
        }),
      );
      if (!next) continue;
      const month = this.#written(next, { month: 'long', year: 'numeric' });
      this.#ours(
        isOver(next)
          ? msg(str`The next review of this information was due in ${month}. Some of it may be out of date.`, {
              id: 'review-was-due',
              desc: '0 is a month with its year that is over. Beside the review state.',
            })
          : msg(str`The next review of this information is due in ${month}.`, {
              id: 'review-is-due',
              desc: '0 is a month with its year. Beside the review state.',
            }),
      );
    }
    if (words?.contact)
      this.#ours(
        this.#link(
          words.contact,
          msg('Report an error in this information', {
            id: 'report-error',
            desc: 'Link to whom the publisher of the page has named for errors in the content.',
          }),
        ),
      );
    if (words?.related?.length) {
      this.#ours(
        this.#make(
          'strong',
          {},
          msg('Related pages', { id: 'related', desc: 'Above links of the publisher to other pages on the subject.' }),
        ),
      );
      this.#links(words.related);
    }
    if (words?.share)
      this.#ours(
        msg('To share this page, pass on this address:', { id: 'share', desc: 'Before the address of the page.' }),
        ' ',
        this.#link(words.share, new URL(words.share, this.shown.host.baseURI).href),
      );
  }

  /** Those that are for the region, and those for all. */
  #lines(all: readonly Line[]): void {
    const { region } = this.shown;
    const shown = filter(
      all,
      ({ regions }) => !regions || has(regions, region) || (region === 'GB' && has(regions, 'UK')),
    );
    if (!shown.length) return;
    const items = shown.map(({ name, for: what, phone, url }) =>
      this.#make(
        'li',
        { dir: 'auto' },
        this.#make('div', {}, url ? this.#link(url, name) : name, ...(what ? [this.#make('span', {}, what)] : [])),
        ...(phone ? [this.#link(dialled(phone), this.#make('bdi', { dir: 'ltr' }, phone))] : []),
      ),
    );
    this.#inside.append(this.#make('ul', { class: 'als-theirs-lines', role: 'list' }, ...items));
  }

  #links(links: readonly { text: string; href: string }[]): void {
    const items = links.map(({ text, href }) => this.#make('li', { dir: 'auto' }, this.#link(href, text)));
    if (items.length) this.#inside.append(this.#make('ul', { role: 'list' }, ...items));
  }

  #link(href: string, ...children: readonly (Node | string)[]): HTMLElement {
    const out = /^https?:/.test(href) ? { target: '_blank', rel: 'noopener noreferrer' } : {};
    return this.#make('a', { href, ...out }, ...children);
  }

  #say(tag: string, attributes: object, ...children: readonly (Node | string)[]): void {
    this.#inside.append(this.#make(tag, { dir: 'auto', ...attributes }, ...children));
  }

  /** A sentence of ours about theirs, in the language of the element. */
  #ours(...children: readonly (Node | string)[]): void {
    this.#say('p', { lang: this.shown.locale }, ...children);
  }

  /** A day as the language of the element writes it. */
  #written(day: string, how: Intl.DateTimeFormatOptions): string {
    const { locale } = this.shown;
    return new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, bare({ ...how, timeZone: 'UTC' })).format(
      new Date(day),
    );
  }

  #make(tag: string, attributes: object, ...children: readonly (Node | string)[]): HTMLElement {
    const made = this.shown.host.ownerDocument.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value as string);
    made.append(...children);
    return made;
  }
}
