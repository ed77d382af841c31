/** Tells the publisher something in the console, which a page may have taken away or broken. */
export function tell(message: string, problem?: unknown, how: 'warn' | 'error' = 'warn'): void {
  try {
    console[how](`[als-widgets] ${message}`, ...(problem ? [problem] : []));
  } catch {
    // There is nobody to tell.
  }
}

/** The same, where an element has failed. */
export const report = (message: string, problem: unknown): void => tell(message, problem, 'error');
