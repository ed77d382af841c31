import { put, speaking, spoken } from '../localization/speech.js';

/**
 * Tells screen readers something that happens away from the focus, in words that stand on the screen
 * as well. Its region is in the element itself: inside whatever is modal, and not in the page's own
 * document, where any script would learn what was said. It is empty before and after.
 */
export class Announcer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly write: (change: (region: HTMLElement) => void) => void) {}

  say(message: string): void {
    const catalog = spoken();
    clearTimeout(this.#timer);
    const empty = () => this.write((region) => region.replaceChildren());
    empty();
    this.#timer = setTimeout(() => {
      this.write((region) => {
        region.lang = catalog.locale;
        region.dir = catalog.dir;
        speaking(catalog, () => put(region, message));
      });
      this.#timer = setTimeout(empty, 5000);
    }, 100);
  }
}
