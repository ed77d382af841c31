import { about } from '../../generated/about.js';
import { filter, has, own } from '../../triage/own.js';
import { Box, mark, type Shown } from './box.js';
import { addStyle } from './box-style.js';
import { cards, optionalSections, places, sections, type Place } from './definition.js';
import { feedback } from './feedback.js';

/** What the boxes of an element are made from, and how often that has changed. */
const made = new WeakMap<Element, { from: readonly unknown[]; times: number }>();

/**
 * Puts the publisher's words into what the element shows, and hides the sections that they leave out. Called
 * after each drawing: a box that still holds the same stays where it is.
 */
export function showBoxes(shown: Shown): void {
  const { host, text, words, region, locale, lang } = shown;
  const root: ParentNode = text ?? host.shadowRoot!;
  const slotted = filter(places, (place) => host.querySelector(`[slot="after-${place}"]`));
  if (words || slotted.length) addStyle(text ? host.ownerDocument : host.shadowRoot!);
  // What had moved into the text, where the element draws now.
  if (!text) host.append(...host.querySelectorAll(`[${mark}] > * > [slot^=after-]`));

  const from = [root, words, region, locale, lang, slotted.join()];
  const before = made.get(host) ?? { from: [], times: 0 };
  const times = before.times + Number(from.some((one, i) => one !== before.from[i]));
  made.set(host, { from, times });

  const prefix = text ? 'als-' : '';
  const ids = text?.querySelector('.als-title')?.id.replace(/title$/, '') ?? '';
  const called = (id: string) => ids + (own(about.anchors, id) ?? id);
  const byId = (id: string) => root.querySelector<HTMLElement>(`[id="${called(id)}"]`);
  const all = (selector: string) => root.querySelectorAll<HTMLElement>(selector.replaceAll('.', `.${prefix}`));
  const around = (name: string, element: Element | null | undefined) =>
    element?.closest<HTMLElement>(`.${prefix}${name}`);

  const stale = new Set(root.querySelectorAll(`[${mark}]`));
  /** Puts something at a place, unless it stands there. */
  const place = (
    anchor: Element | null | undefined,
    where: InsertPosition,
    name: string,
    make: (value: string) => Element | undefined,
  ): Element | undefined => {
    if (!anchor) return;
    const value = `${name}/${times}`;
    const { previousElementSibling, nextElementSibling, lastElementChild } = anchor;
    const there = { beforebegin: previousElementSibling, afterend: nextElementSibling }[where as string];
    const found = there === undefined ? lastElementChild : there;
    if (found?.getAttribute(mark) === value) {
      stale.delete(found);
      return found;
    }
    const made = make(value);
    if (made) anchor.insertAdjacentElement(where, made);
    return made;
  };
  const put = (anchor: Element | null | undefined, where: InsertPosition, name: string, fill: (box: Box) => void) =>
    place(anchor, where, name, (value) => {
      const box = new Box(shown, value);
      fill(box);
      return box.isEmpty ? undefined : box.element;
    });
  /** Of the check it is never asked: whether a result was useful says something about a reader's health. */
  const isAsked = words?.feedback && has(['als-overview', 'als-urgent-signs'], host.localName);
  const asked = (anchor: Element | null | undefined, where: InsertPosition) =>
    isAsked ? place(anchor, where, 'feedback', (value) => feedback(shown, value)) : undefined;
  const added = (place: Place) => (box: Box) => box.add(place, has(slotted, place));

  /** Hides a section and the links to it. Those that it has to sections of its own come to the contents. */
  const contents = all('.contents .links')[0];
  for (const id of optionalSections) {
    const section = around('section', byId(id));
    const isHidden = has(words?.hide ?? [], id);
    if (section) section.hidden = isHidden;
    for (const link of all(`.links a[href="#${called(id)}"]`)) link.closest('li')!.hidden = isHidden;
  }
  for (const link of all('.section[hidden] li:not([hidden]) > a[href^="#"]')) {
    const value = `${link.getAttribute('href')}/${times}`;
    const there = contents?.querySelector(`[${mark}="${value}"]`);
    if (there) stale.delete(there);
    else if (contents && link.closest(`.${prefix}links`)) {
      const item = contents.appendChild(link.parentNode!.cloneNode(true) as HTMLElement);
      item.setAttribute(mark, value);
      if (!text) item.addEventListener('click', (event) => (event.preventDefault(), link.click()));
    }
  }

  for (const id of sections) put(around('section', byId(id)), 'beforeend', id, added(id));
  const organizations = around('section', byId('organizations'));
  put(organizations && byId('organizations'), 'afterend', 'lines', (box) => box.services());
  const result = all('.result')[0];
  for (const list of all('.lines, .crisis')) {
    if (organizations?.contains(list) || list.matches(`.${prefix}result .${prefix}lines`)) continue;
    // The emergency number comes first.
    const number = around('card', list)?.querySelector('.calls, .strip');
    put(number ?? list, number ? 'afterend' : 'beforebegin', 'crisis', (box) => box.crisisLines());
  }
  const lastCard = around('card', byId('prompt'));
  if (lastCard && !result) {
    for (const id of cards) put(around('card', byId(id)), 'afterend', id, added(id));
    const page = around('page', lastCard);
    const question = asked(page, 'beforeend');
    put(question ?? page, question ? 'beforebegin' : 'beforeend', 'end', (box) => {
      box.services();
      added('danger-signs')(box);
      box.end();
    });
  }
  // Who is on the way to emergency help is not held up.
  if (result && !result.querySelector('.main:first-child > .card.emergency'))
    put(result, 'beforeend', 'end', (box) => {
      box.services();
      added('result')(box);
      box.end();
    });
  const review = all('.review')[0];
  asked(put(review, 'afterend', 'end', (box) => box.end()) ?? review, 'afterend');
  for (const one of stale) one.remove();
}
