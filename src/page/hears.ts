import type { ReactiveControllerHost } from 'lit';

/** Whenever an element has drawn itself, and when it is gone. */
export const hears = (host: ReactiveControllerHost, drawn: () => void, gone: () => void): void =>
  host.addController({ hostUpdated: drawn, hostDisconnected: gone });
