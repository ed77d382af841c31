/** Milliseconds that only grow, where the browser has such a clock. */
export function now(): number {
  try {
    return performance.now();
  } catch {
    return +new Date();
  }
}
