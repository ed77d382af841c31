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

/** Runs what the reader can do without: where it fails, the publisher is told, and the rest goes on. */
export function optional<Result>(element: Element, action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    return void tell(`<${element.localName}>`, error);
  }
}
