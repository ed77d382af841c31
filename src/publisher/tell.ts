/** Tells the publisher something in the console, which a page may have taken away or broken. */
export const tell = (message: string, ...more: readonly unknown[]): void => write('warn', message, more);

/** The same, where an element has failed. */
export const report = (message: string, ...more: readonly unknown[]): void => write('error', message, more);

function write(how: 'warn' | 'error', message: string, more: readonly unknown[]): void {
  try {
    console[how](`[als-widgets] ${message}`, ...more);
  } catch {
    // There is nobody to tell.
  }
}
