import type { ReactiveControllerHost } from 'lit';
import { listen } from './listen.js';

/** Keys that answer a button, link, box or choice. */
const answering = /^( |Enter|Arrow\w+|Home|End)$/;

/**
 * Keeps the keys that answer a control of ours from the hotkeys of the page, which see only the
 * element around it. What the browser does at the key is not touched: it presses, ticks, chooses.
 */
export function keepOwnKeys(host: ReactiveControllerHost & Element): void {
  /** The key that was pressed on a control of ours: it may have moved the focus before it is let go. */
  let pressed: string | null = null;
  listen(
    host,
    () => window,
    ['keydown', 'keypress', 'keyup'],
    (event: KeyboardEvent) => {
      const { type, key, repeat, altKey, ctrlKey, metaKey } = event;
      if (type === 'keydown' && !repeat) {
        const path = event.composedPath();
        const isOurs = path.includes(host) && answering.test(key) && !altKey && !ctrlKey && !metaKey;
        pressed = isOurs && (path[0] as Element).matches('a, button, input') ? key : null;
      }
      if (key !== pressed) return;
      event.stopImmediatePropagation();
      // A held key presses once.
      if (repeat && (key === 'Enter' || key === ' ')) event.preventDefault();
    },
  );
}
