import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Returns a function to call with each piece of work done. Whenever the pieces add up to `most`, it yields to the event loop,
 * so that long synchronous work does not block timers, signals and the network. Throws the signal's reason.
 */
export function takeTurns(most: number, signal: AbortSignal): (done: number) => Promise<void> {
  let sum = 0;
  return async (done) => {
    sum += done;
    if (sum >= most) {
      sum = 0;
      await nextTurn();
    }
    signal.throwIfAborted();
  };
}
