/** Milliseconds that only grow, where the browser has such a clock. */
export function now(): number {
  try {
    return performance.now();
  } catch {
    return +new Date();
  }
}

/** Whether a day is over: ISO 8601. */
export const isOver = (day: string): boolean => +new Date() - +new Date(day) > 86_400_000;
