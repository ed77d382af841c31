import type { ReactiveControllerHost } from 'lit';
import { listen } from './listen.js';

/** Keys that answer a button, link, box or choice. */
const answering = /^( |Enter|Arrow\w+|Home|End)$/;

/**
 * Keeps the keys that answer a control of ours from the hotkeys of the page, which see only the
 * element around it. What the browser does at the key is not touched: it presses, ticks, chooses.
 */
export function keepOwnKeys(host: ReactiveControllerHost & Element): void {
  listen(
    host,
    () => window,
    ['keydown', 'keypress', 'keyup'],
    (event: KeyboardEvent) => {
      const { key, repeat, altKey, ctrlKey, metaKey } = event;
      const path = event.composedPath();
      if (!path.includes(host) || !answering.test(key) || altKey || ctrlKey || metaKey) return;
      if (!(path[0] as Element).matches('a, button, input')) return;
      event.stopImmediatePropagation();
      // A held key presses once.
      if (repeat && (key === 'Enter' || key === ' ')) event.preventDefault();
    },
  );
}
