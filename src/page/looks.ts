import type { LitElement } from 'lit';
import { oneOf, warn } from '../publisher/attributes.js';
import { optional } from '../publisher/tell.js';
import { howHidden } from './page-around.js';

/** Parts with danger signs in them. Help over the page is none of these: it looks for itself; what a small box keeps behind its button neither. */
const signs = ':is(:is(.base, .result, .strip, .card *)[part], [part^="card "]):not(.unfolds:not([open]) ~ *)';

/** A light colour as browsers write it: with much green, which is most of how light it is, or of much lightness, as in oklch(0.9 …) and lab(90 …). */
const light = /, (1[5-9]|2\d)\d,|\((\S+ )?(0\.[6-9]|1 )|\(([6-9]\d|100)[ .]/;

/** The theme that was asked for. On a page that is dark here without saying so by `color-scheme`, which writes in a light colour, `auto` is dark. */
export function themeOf(element: Element, found: unknown): string {
  const theme = oneOf(element, 'theme', found, ['auto', 'light', 'dark']);
  if (theme !== 'auto') return theme;
  return optional(element, () => light.test(getComputedStyle(element).color)) ? 'dark' : theme;
}

/** Follows what the page's styles make of an element. */
export function followLooks(host: LitElement): void {
  host.addEventListener('transitionend', () => host.requestUpdate());
  const look = () => optional(host, () => keepShown(host));
  // In the next frame: the observer may not change what it observes.
  new ResizeObserver(() => optional(host, () => requestAnimationFrame(look))).observe(host);
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
