import { now } from './now.js';

let turns: Promise<void> = Promise.resolve();
let sliceEnds = 0;

/** Resolves after all turns asked for before, in a new task where this one has gone on for 10 ms. */
export function turn(): Promise<void> {
  turns = turns.then(async () => {
    if (now() < sliceEnds) return;
    await new Promise((resolve) => {
      // Where there are no channels, or none that answer.
      setTimeout(resolve, 100);
      try {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(port1.close());
        port2.postMessage(null);
      } catch {
        // It is a little slower.
      }
    });
    sliceEnds = now() + 10;
  });
  return turns;
}
