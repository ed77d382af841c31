import { html, nothing, type LitElement } from 'lit';
import { load } from '../side-files/load.js';

/**
 * The element's own text, written beforehand by `als-widgets render`, between the tags. While it says what
 * would be drawn, it is shown in the place of a drawing, and stays in the page for search, copying and links.
 */
export class WrittenText {
  /** The element draws: the reader has acted, or the page hides the text. */
  #isOver = false;
  #isAskedFor = false;

  constructor(
    private readonly host: LitElement,
    /** What would be drawn: the text is marked with it, behind the version that wrote it. */
    private readonly about: () => string,
    /** Draws the same into another box. */
    readonly draw: (box: HTMLElement) => void,
  ) {}

  get text(): HTMLElement | null {
    const text = this.host.querySelector<HTMLElement>('[data-als-prerendered]');
    const about = text?.dataset['alsPrerendered']?.replace(/.*?\//, '');
    return this.#isOver || about !== this.about() ? null : text;
  }

  /** The place of the text, if it is shown. What makes it alive is asked for then. */
  render(): unknown {
    const { host, text } = this;
    if (!text) return nothing;
    if (!this.#isAskedFor) {
      this.#isAskedFor = true;
      load
        .prerendered(host)
        .then(({ enliven }) => enliven(host, this))
        // A text can be read as it stands; a check needs its script.
        .catch(() => text.querySelector('input') && this.end());
    }
    return html`<slot></slot>`;
  }

  /** From now on the element draws. */
  end(): Promise<unknown> {
    this.#isOver = true;
    this.host.requestUpdate();
    return this.host.updateComplete;
  }
}
