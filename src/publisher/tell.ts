/** Tells the publisher in the console. A page may have taken the console away, or let it throw. */
export function tell(how: 'warn' | 'error', ...what: unknown[]): void {
  try {
    console[how](...what);
  } catch {
    // Nobody listens.
  }
}
