import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './listen.js';

/** How often in a row what is missing is drawn anew, before the page has its way. */
const most = 5;

/** What answers a press of ours. Links that a tool adds to numbers are not among them. */
const pressed = 'button, input, a[href^="#"]';

/**
 * Notices when code that is not ours takes elements or words out of what was drawn, or puts others in
 * the place of ours: a button would be dead, a text would never change again. Texts wrapped or changed
 * in place, as page translators do, are left as they are.
 */
export class OutsideChanges implements ReactiveController {
  #observer: MutationObserver | undefined;
  readonly #theirs = new WeakSet<Node>();
  #times = 0;

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: Element | DocumentFragment },
    private readonly drawAnew: () => void,
  ) {
    host.addController(this);
    listen(host, () => host.renderRoot, ['click'], this.#press);
  }

  hostConnected(): void {
    try {
      this.#observer ??= new MutationObserver((changes) => this.#look(changes));
      this.#observer.observe(this.host.renderRoot, { childList: true, subtree: true });
    } catch {
      // A browser or page without observers: nothing is noticed.
      this.#observer = undefined;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** What has changed until now, the element has drawn itself. */
  ignoreOwn(): void {
    this.#observer?.takeRecords();
  }

  /** Before the element draws over what has changed until now: what was given up is tried again. */
  tryAgain(): void {
    const hasGivenUp = this.#times > most;
    this.#times = 0;
    if (hasGivenUp) this.drawAnew();
    else this.#look(this.#observer?.takeRecords() ?? []);
  }

  #look(changes: readonly MutationRecord[]): void {
    let isMissing = false;
    for (const { target, addedNodes, removedNodes } of changes) {
      for (const node of removedNodes)
        isMissing ||= !this.#theirs.has(node) && (node.nodeType === 1 || (node.nodeType === 3 && !target.textContent));
      for (const node of addedNodes) this.#theirs.add(node);
    }
    if (isMissing && this.#times++ < most) this.drawAnew();
  }

  /** A press on a copy of ours, that a tool keeps putting in its place, presses ours. */
  #press = (event: Event) => {
    const control = (event.target as Element).closest<HTMLElement>(pressed);
    let node: Node | null = control;
    while (node && !this.#theirs.has(node)) node = node.parentNode;
    if (!node) return;
    const controls = () => [...this.host.renderRoot.querySelectorAll<HTMLElement>(pressed)];
    // A copy of another screen stands for nothing.
    const names = () =>
      controls()
        .map((one) => one.id + one.closest('[name]')?.getAttribute('name'))
        .join();
    const [place, copied] = [controls().indexOf(control!), names()];
    event.preventDefault();
    event.stopImmediatePropagation();
    this.drawAnew();
    if (names() === copied) controls()[place]!.click();
  };
}
