import type { LitElement } from 'lit';
import * as load from '../side-files/load.js';

/**
 * The element's own text, written beforehand by `als-widgets render`, between the tags. While it says what
 * would be drawn, it is shown in the place of a drawing, and stays in the page for search, copying and links.
 */
export class WrittenText {
  /** The element draws: the reader has acted, or the page hides the text. */
  #isOver = false;
  #alive: Promise<unknown> | undefined;

  constructor(
    private readonly host: LitElement,
    /** What would be drawn: the text is marked with it, behind the version that wrote it. */
    private readonly about: () => string,
  ) {}

  /** The text, if it is shown. What makes it alive is asked for with the first look. */
  get text(): HTMLElement | null {
    const { host } = this;
    const text = host.querySelector<HTMLElement>('[data-als-prerendered]');
    if (this.#isOver || !text?.dataset['alsPrerendered']!.endsWith(this.about())) return null;
    if (!this.#alive)
      this.#alive = load
        .prerendered(host)
        .then(({ enliven }) => enliven(host, this))
        // A text can be read as it stands; a check needs its script.
        .catch(() => text.querySelector('input') && this.end());
    return text;
  }

  /** From now on the element draws. */
  end(): Promise<unknown> {
    this.#isOver = true;
    this.host.requestUpdate();
    return this.host.updateComplete;
  }
}
