import type { ReactiveControllerHost } from 'lit';

/** While an element is in the page, it hears events of a target before anything inside the target does. */
export function listen<Heard extends Event>(
  host: ReactiveControllerHost,
  target: () => EventTarget,
  types: readonly string[],
  hear: (event: Heard) => void,
): void {
  const all = (how: 'addEventListener' | 'removeEventListener') => () => {
    for (const type of types) target()[how](type, hear as (event: Event) => void, true);
  };
  host.addController({ hostConnected: all('addEventListener'), hostDisconnected: all('removeEventListener') });
}
