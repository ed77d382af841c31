import type { LitElement } from 'lit';
import { warn } from '../publisher/attributes.js';
import { howHidden } from './page-around.js';
import { turn } from './turn.js';

/** Parts with danger signs in them. Help over the page is none of these: it looks for itself. */
const signs = ':is(.base, .result, .strip, .card *)[part], [part^="card "]';

/** A light colour as browsers write it: with much green, which is most of how light it is, or of much lightness, as in oklch(0.9 …). */
const light = /, (1[5-9]|2\d)\d,|\((srgb )?(0\.[6-9]|1 )/;

/** Whether the page is dark here, also where it does not say so by `color-scheme`: it writes in a light colour. */
export const isDark = (element: Element): boolean => light.test(getComputedStyle(element).color);

/** Follows what the page's styles make of an element. */
export function followLooks(host: LitElement): void {
  host.addEventListener('transitionend', () => host.requestUpdate());
  new ResizeObserver(() => void turn().then(() => keepShown(host))).observe(host);
}

/** A part by which a page hides danger signs is a part no more, and the console says so. */
function keepShown(host: LitElement): void {
  for (const box of host.renderRoot.querySelectorAll(signs)) {
    const how = howHidden(box, host, box.matches('.base') ? 12.1 : 9);
    if (!how) continue;
    warn(host, 'part', box.getAttribute('part'), `${how}.`);
    box.removeAttribute('part');
  }
}
