import type { Disposition } from '../triage/definition.js';

/** What the elements tell the page. */
export interface Events {
  /** The element has drawn itself for the first time. */
  'als-ready': CustomEvent<null>;
  /** Something failed, and the fallback is shown. */
  'als-error': CustomEvent<{ message: string }>;
  /** The reader asked for what a section hides. */
  'als-reveal': CustomEvent<{ section: string }>;
  /** A result is shown, and `share-level` is on. */
  'als-result': CustomEvent<{ disposition: Disposition | null }>;
  /** The reader said whether the information was useful, where the publisher asks for it with `"feedback": true`. */
  'als-feedback': CustomEvent<{ useful: boolean }>;
}

declare global {
  // For listeners of a page: addEventListener, and what frameworks make of it.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends Events {}
}
