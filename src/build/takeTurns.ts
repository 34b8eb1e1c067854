import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Makes what long work without a wait in it calls for each piece it has done: whenever these add up to `most`, timers,
 * signals and the network have their turn. Throws the signal's reason.
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
