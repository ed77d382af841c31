/**
 * What makes a text alive that `als-widgets render` has written between the tags: a file of its own, loaded
 * where such a text is shown. Survival figures come into the text when the reader asks for them, and where
 * the page's styles hide danger signs, the element draws its own.
 */
import type { LitElement } from 'lit';
import type { WrittenText } from './drawing/written-text.js';
import { isOver } from './page/now.js';
import { tell } from './publisher/tell.js';

/** What of the article is used here. */
interface Article extends LitElement {
  opened: { toggle: (id: string) => void };
  drawInto: (box: HTMLElement) => void;
}

/** Makes the text of an element alive. */
export function enliven(element: LitElement, written: WrittenText): void {
  const { version } = element.constructor as unknown as { version: string };
  const writer = written.text?.dataset['alsPrerendered']!.split('/')[0];
  if (writer && writer !== version)
    tell(`<${element.localName}> keeps its text, which version ${writer} has written: this script is ${version}.`);
  for (const next of written.text?.querySelectorAll<HTMLElement>('[data-next-review]') ?? [])
    next.querySelectorAll('p').forEach((line, i) => (line.hidden = isOver(next.dataset['nextReview']!) === !i));
  element.addEventListener('click', (event) => press(event, element, written), true);
  const look = () => {
    const { text } = written;
    // What the page does not show at all, such as a closed pop-up, is looked at when it does.
    const around = element.parentElement ?? element;
    const isOpen = element.getClientRects().length && getComputedStyle(around).visibility === 'visible';
    const hidden = text && isOpen && whatHides(text);
    if (!hidden) return text?.assignedSlot?.style.setProperty('--_scripted', 'visible');
    tell(`<${element.localName}> shows its own danger signs: a style of the page hides those of its text (${hidden}).`);
    void written.end();
  };
  look();
  addEventListener('load', look);
  new IntersectionObserver(look).observe(element);
}

/** Figures come in their place. Any other press is one on the control that the element draws there, with what was chosen until then. */
function press(event: Event, element: LitElement, written: WrittenText): void {
  const { text } = written;
  const control = (event.target as Element).closest<HTMLElement>('input, button, .als-primary');
  // What is the publisher's own answers for itself.
  if (!control || !text?.contains(control) || control.closest('[data-als-theirs]')) return;
  event.preventDefault();
  if (control.id.endsWith('survival')) return showFigures(element as unknown as Article, written, control);
  const places = [...text.querySelectorAll('input')];
  void written.end().then(() => {
    const root = element.renderRoot;
    const boxes = [...root.querySelectorAll('input')];
    boxes.forEach((box, i) => places[i]?.checked && box.click());
    const name = control.textContent.trim();
    const ours =
      boxes[places.indexOf(control as HTMLInputElement)] ??
      // By its place: a page translator may have written other words on it.
      (control.matches('.als-primary')
        ? root.querySelector<HTMLElement>('.primary')
        : [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name));
    ours?.focus({ preventScroll: true });
    ours?.click();
  });
}

/** The survival figures, or none, beneath their button, and the sources of what the section then says. */
function showFigures(article: Article, written: WrittenText, button: HTMLElement): void {
  const draw = () => {
    const box = document.createElement('div');
    article.drawInto(box);
    return box.querySelector<HTMLElement>('#survival')!;
  };
  const before = draw();
  const sources = `sources-of-${before.parentElement!.querySelector('[id]')!.id}`;
  before.click();
  // Nothing is fetched for that: the text has the whole citations.
  article.opened.toggle(sources);
  const drawn = draw();
  article.opened.toggle(sources);
  asInText(drawn.parentElement!, button.id.slice(0, -8));
  const panel = drawn.parentElement!.querySelector('.als-sources');
  if (panel) {
    const citations = new Map<string, string>();
    for (const { href, textContent } of written.text!.querySelectorAll<HTMLAnchorElement>('.als-sources a'))
      citations.set(href, textContent);
    for (const link of panel.querySelectorAll('a')) link.firstElementChild!.textContent = citations.get(link.href)!;
    const opener = panel.previousElementSibling!;
    const { id, className, textContent } = opener;
    const summary = Object.assign(document.createElement('summary'), { id, className, textContent });
    const details = Object.assign(document.createElement('details'), { className: 'als-folded' });
    // Without the button that closes it.
    panel.lastElementChild!.remove();
    opener.replaceWith(details);
    details.append(summary, panel);
  }
  while (button.nextElementSibling) button.nextElementSibling.remove();
  while (drawn.nextElementSibling) button.parentElement!.append(drawn.nextElementSibling);
  button.textContent = drawn.textContent;
  button.setAttribute('aria-expanded', drawn.getAttribute('aria-expanded')!);
}

/** Names as they are in the text: a style or id of the page must not be met by chance. */
function asInText(drawn: Element, ids: string): void {
  for (const one of [drawn, ...drawn.querySelectorAll('*')]) {
    if (one.part.length) one.classList.add(...one.part);
    for (const name of ['class', 'id', 'aria-labelledby', 'aria-describedby']) {
      const names = one.getAttribute(name);
      if (names) one.setAttribute(name, names.replace(/\S+/g, `${name === 'class' ? 'als-' : ids}$&`));
    }
  }
}

/** Where danger signs stand, and the number to call; of a small box the button, not what it keeps behind that. */
const dangerSigns = ':is(.als-strip, .als-card:not(li), .als-unfolds):not(.als-unfolds:not([open]) ~ *)';

/** What hides or blanks a danger sign or its number in the text; undefined where each can be seen. */
function whatHides(text: HTMLElement): string | undefined {
  for (const box of text.querySelectorAll(dangerSigns)) {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!;
      const hidden = walker.currentNode.textContent!.trim() && howHidden(parent, text);
      if (hidden) return hidden;
    }
  }
  return undefined;
}

/** The parts of a colour as it is computed: red, green, blue, and how dense. */
const partsOf = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
const isClear = (color: string) => /(a.*,|\/) 0(\)|\.0)/.test(color);

function howHidden(element: Element, text: HTMLElement): string | undefined {
  const { visibility, fontSize, color, webkitTextFillColor = color } = getComputedStyle(element);
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  if (visibility !== 'visible') return `visibility: ${visibility}`;
  if (parseFloat(fontSize) < 4) return `font-size: ${fontSize}`;
  const isSkipped = 'checkVisibility' in element && !element.checkVisibility();
  if (box.width < 2 || box.height < 2 || isSkipped) return `display: none, or no size`;
  if (box.right + scrollX < -1000 || box.bottom + scrollY < -1000) return 'a place outside of the page';
  if (isClear(webkitTextFillColor)) return `color: ${webkitTextFillColor}`;
  let ground: string | undefined;
  for (let around: Element | null = element; around && text.contains(around); around = around.parentElement) {
    const style = getComputedStyle(around);
    if (Number(style.opacity) < 0.1) return `opacity: ${style.opacity}`;
    if (/^(inset\((5\d|[6-9]\d|100)%|circle\(0)/.test(style.clipPath)) return `clip-path: ${style.clipPath}`;
    const clips = style.overflow !== 'visible' || style.clip !== 'auto';
    const { width, height, bottom } = around.getBoundingClientRect();
    const isBelow = /hidden|clip/.test(style.overflowY) && box.top > bottom;
    if (clips && (width < 2 || height < 2 || isBelow)) return `overflow: ${style.overflow} without room`;
    if (!isClear(style.backgroundColor)) ground ??= style.backgroundColor;
  }
  const words = partsOf(webkitTextFillColor);
  const distance = partsOf(ground ?? '').reduce((sum, part, i) => sum + (i < 3 ? Math.abs(part - words[i]!) : 0), 0);
  // Other colours than these count otherwise.
  const areCounted = /^rgb.*rgb/.test(webkitTextFillColor + ground);
  return areCounted && distance < 40 ? `color: ${color} on ${ground}` : undefined;
}
