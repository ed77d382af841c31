import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** At comfort 1 and 2 a second press at the same place counts after so many milliseconds (ux/spec D9). */
const repeatAfter = 600;
/** At comfort 3 it counts when the pointer has left the place, or after this: for a parked pointer with a switch. */
const parkedAfter = 4000;

/**
 * Ignores what a resting gaze or a trembling hand presses again: a pointer's second activation at
 * the same place. Keys are never delayed, only held keys do not repeat. Nothing expires: it is not
 * a time limit.
 */
export class ActivationGuard implements ReactiveController {
  #last: { x: number; y: number; time: number; label: Element | null } | null = null;
  #left = true;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    /** Comfort level, or null where the guard is off; and the size of a place in px. */
    private readonly settings: () => { comfort: string; size: number } | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('click', this.#click, true);
    this.host.addEventListener('keydown', this.#key, true);
    addEventListener('pointermove', this.#move, { passive: true });
  }

  hostDisconnected(): void {
    this.host.removeEventListener('click', this.#click, true);
    this.host.removeEventListener('keydown', this.#key, true);
    removeEventListener('pointermove', this.#move);
  }

  #isAtPlace({ clientX, clientY }: MouseEvent, size: number): boolean {
    return Math.hypot(clientX - this.#last!.x, clientY - this.#last!.y) < size;
  }

  #click = (event: MouseEvent) => {
    const settings = this.settings();
    const target = event.composedPath()[0] as Element;
    // `detail` is 0 for keys, for voice and for scripts.
    if (!settings || event.detail === 0) return;
    const label = target.closest('label');
    // A label presses its own input: that is the same activation.
    if (this.#last?.label && target instanceof HTMLInputElement && label === this.#last.label) {
      this.#last.label = null;
      return;
    }
    const now = performance.now();
    const waited = this.#last ? now - this.#last.time : Infinity;
    const isRepeat = settings.comfort === '3' ? !this.#left && waited < parkedAfter : waited < repeatAfter;
    if (this.#last && isRepeat && this.#isAtPlace(event, settings.size)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    this.#last = { x: event.clientX, y: event.clientY, time: now, label };
    this.#left = false;
  };

  #move = (event: PointerEvent) => {
    const size = this.#left ? 0 : (this.settings()?.size ?? 0);
    if (this.#last && !this.#left && !this.#isAtPlace(event, size)) this.#left = true;
  };

  #key = (event: KeyboardEvent) => {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  };
}
