import type { LitElement } from 'lit';
import { warn } from '../publisher/attributes.js';
import { turn } from './turn.js';

/** What danger signs stand in. Help over the page looks for itself. */
const signs = '[part~=card]:not(.help), .strip';

/**
 * Whether the page is dark here: it writes in a light colour. That holds for pictures behind a text too, and
 * on pages that are dark without saying so by `color-scheme`.
 */
export function isDark(element: Element): boolean {
  const { color } = getComputedStyle(element);
  const [first = 0, second = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  // Green is most of how light a colour is; other notations begin with the lightness, of 1 or of 100.
  return /^rgb/.test(color) ? second > 150 : first > (first > 1 ? 60 : 0.6);
}

/** Follows what the page's styles make of an element. */
export function followLooks(host: LitElement): void {
  host.addEventListener('transitionend', () => host.requestUpdate());
  new ResizeObserver(() => void turn().then(() => keepShown(host))).observe(host);
}

/** A part by which a page hides danger signs is a part no more, and the console says why. */
function keepShown(host: LitElement): void {
  if (!host.getClientRects().length || getComputedStyle(host).visibility !== 'visible') return;
  for (const box of host.renderRoot.querySelectorAll<HTMLElement>('[part]')) {
    if (!box.closest(signs) && !box.querySelector(signs)) continue;
    const { display, visibility, opacity, fontSize } = getComputedStyle(box);
    const { width, height, right, bottom } = box.getBoundingClientRect();
    const isSmall = parseFloat(fontSize) < 12;
    if (
      !isSmall &&
      visibility === 'visible' &&
      Number(opacity) > 0.1 &&
      Math.min(width, height, right + scrollX, bottom + scrollY) > 1
    )
      continue;
    warn(
      host,
      'part',
      box.getAttribute('part'),
      `a style of the page hides danger signs (display ${display}, visibility ${visibility}, opacity ${opacity}, font-size ${fontSize}). They are shown without it.`,
    );
    box.removeAttribute('part');
    if (isSmall) box.style.fontSize = 'max(16px, 1em)';
  }
}
