import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often in a row what is missing is drawn anew, before the page has its way. */
const most = 5;

/**
 * Notices when code that is not ours takes elements out of what was drawn, or puts others in their
 * place: a button would be dead, a text would never change again. Texts wrapped or changed in place,
 * as page translators do, are left as they are.
 */
export class OutsideChanges implements ReactiveController {
  #observer: MutationObserver | undefined;
  readonly #theirs = new WeakSet<Node>();
  #times = 0;

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: Node },
    private readonly drawAnew: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    try {
      this.#observer ??= new MutationObserver((changes) => this.#look(changes));
      this.#observer.observe(this.host.renderRoot, { childList: true, subtree: true });
    } catch {
      // A browser or page without observers: nothing is noticed.
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** What has changed until now, the element has drawn itself. */
  ignoreOwn(): void {
    this.#observer?.takeRecords();
  }

  /** The reader goes on: what was given up is tried again. */
  tryAgain(): void {
    this.#times = 0;
  }

  #look(changes: readonly MutationRecord[]): void {
    let isMissing = false;
    for (const { addedNodes, removedNodes } of changes) {
      for (const node of removedNodes) isMissing ||= node.nodeType === 1 && !this.#theirs.has(node);
      for (const node of addedNodes) this.#theirs.add(node);
    }
    if (isMissing && this.#times++ < most) this.drawAnew();
  }
}
