import type { ReactiveControllerHost } from 'lit';
import type { Comfort } from '../../publisher/attributes.js';
import { listen } from '../../page/listen.js';
import { now } from '../../page/now.js';

/** A second press at the same place counts after so many milliseconds at the earliest: hands tremble (ux/spec D9). */
const repeatAfter = 600;
/** Where the pointer has not left the place, only after so long without any press: it is parked, and a switch presses. */
const parkedAfter = { 1: 2000, 2: 2000, 3: 4000 };
/** The size of a place in px: that of what can be pressed. */
const sizeOf = { 1: 48, 2: 64, 3: 88 };

/**
 * Ignores what a resting gaze or a trembling hand presses again. What is pressed once may bring
 * another control to the same place: until the pointer has left that place, nothing there is pressed.
 * A lifted finger has left. Keys are never delayed. Nothing expires: it is not a time limit.
 */
export class ActivationGuard {
  #last: { x: number; y: number; time: number; label: Element | null } | null = null;
  #left = true;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    /** Null where the guard is off. */
    private readonly comfort: () => Comfort | null,
  ) {
    listen(host, () => host, ['click'], this.#click);
    listen(host, () => window, ['pointermove'], this.#move);
    listen(host, () => window, ['pointerdown'], this.#down);
  }

  #isAtPlace({ clientX, clientY }: MouseEvent, comfort: Comfort): boolean {
    return Math.hypot(clientX - this.#last!.x, clientY - this.#last!.y) < sizeOf[comfort];
  }

  #click = (event: MouseEvent) => {
    const comfort = this.comfort();
    const target = event.composedPath()[0] as Element;
    // `detail` is 0 for keys, for voice and for scripts.
    if (!comfort || event.detail === 0) return;
    const label = target.closest('label');
    const isBox = target.localName === 'input';
    // A label presses its own box: that is the same activation.
    if (isBox && label === this.#last?.label) {
      this.#last.label = null;
      return;
    }
    const time = now();
    const isRepeat =
      this.#last &&
      this.#isAtPlace(event, comfort) &&
      time - this.#last.time < (this.#left ? repeatAfter : parkedAfter[comfort]);
    if (isRepeat) {
      event.preventDefault();
      event.stopImmediatePropagation();
      // A press that does not count begins the wait anew.
      this.#last!.time = time;
      return;
    }
    this.#last = { x: event.clientX, y: event.clientY, time, label: isBox ? null : label };
    this.#left = false;
  };

  #move = (event: PointerEvent) => {
    if (!this.#last || this.#left) return;
    const comfort = this.comfort();
    this.#left = !comfort || !this.#isAtPlace(event, comfort);
  };

  /** A finger that comes down again was lifted before. */
  #down = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'touch') this.#left = true;
  };
}
