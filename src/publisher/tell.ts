/** Tells the publisher something in the console, which a page may have taken away or broken. */
export function tell(message: string, ...more: readonly unknown[]): void {
  try {
    console.warn(`[als-widgets] ${message}`, ...more);
  } catch {
    // There is nobody to tell.
  }
}
