import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keys that answer a button, link, box or choice. */
const answering = /^( |Enter|Arrow\w+|Home|End)$/;

/**
 * Keeps the keys that answer a control of ours from the hotkeys of the page, which see only the
 * element around it. What the browser does at the key is not touched: it presses, ticks, chooses.
 */
export class OwnKeys implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, this.#keep, true);
  }

  hostDisconnected(): void {
    for (const type of ['keydown', 'keypress', 'keyup']) removeEventListener(type, this.#keep, true);
  }

  /** The key that was pressed on a control of ours: it may have moved the focus before it is let go. */
  #pressed: string | null = null;

  #keep = (event: Event) => {
    const { type, key, repeat, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const path = event.composedPath();
    if (type === 'keydown' && !repeat) {
      const isOurs = path.includes(this.host) && answering.test(key) && !altKey && !ctrlKey && !metaKey;
      this.#pressed = isOurs && (path[0] as Element).matches('a, button, input') ? key : null;
    }
    if (key !== this.#pressed) return;
    event.stopImmediatePropagation();
    // A held key presses once.
    if (repeat && (key === 'Enter' || key === ' ')) event.preventDefault();
  };
}
