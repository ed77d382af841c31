import type { LitElement } from 'lit';
import { OutsideChanges } from './outside-changes.js';

/**
 * Draws an element from its state: what has changed, or everything, where what is drawn can no longer
 * be trusted. A page translator may have put other nodes in the place of ours, and an old text must never stay.
 */
export class Drawing {
  /** The element has failed: nothing is drawn any more. */
  isOver = false;
  readonly #outside: OutsideChanges;
  #drawn: readonly unknown[] = [];

  constructor(
    private readonly host: LitElement,
    /** Draws what has changed. */
    private readonly draw: () => void,
    /** What all that is drawn stands for: when one of it changes, all is drawn anew. The screen comes first, then the text between the tags, if that is shown. */
    private readonly about: () => readonly unknown[],
    private readonly fail: (error: unknown) => void,
  ) {
    this.#outside = new OutsideChanges(host, () => this.#anew());
  }

  update(): void {
    if (this.isOver) return;
    if (this.about().some((one, i) => one !== this.#drawn[i])) return this.#anew();
    try {
      this.#outside.tryAgain();
      this.byHand(this.draw);
    } catch {
      // Where code of the page has taken away what Lit draws into, the state is still whole.
      this.#anew();
    }
  }

  /** Changes what no template draws. */
  byHand(change: () => void): void {
    change();
    this.#outside.ignoreOwn();
  }

  /** Takes out all but the styles and what is kept, and gives Lit another place to draw; focus stays where it was on a screen. */
  #anew(): void {
    if (this.isOver) return;
    const { host } = this;
    const root = host.shadowRoot!;
    const controls = () => [...root.querySelectorAll<HTMLElement>('a, button, input, [tabindex]')];
    try {
      const focused = controls().indexOf(root.activeElement as HTMLElement);
      const before = this.#drawn;
      this.#drawn = this.about();
      // The place of such a text stays: WebKit scrolls when it is lost for a moment.
      const kept = this.#drawn[1] ? 'style, slot' : 'style';
      for (const node of [...root.childNodes]) if (!(node as Partial<Element>).matches?.(kept)) node.remove();
      host.renderOptions.renderBefore = root.insertBefore(new Comment(), root.querySelector('slot'));
      host.isUpdatePending = true;
      this.byHand(this.draw);
      if (before[0] === this.#drawn[0]) controls()[focused]?.focus({ preventScroll: true });
    } catch (error) {
      this.fail(error);
    }
  }
}
