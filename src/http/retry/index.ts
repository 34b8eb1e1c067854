/**
 * What a failure means for the far side (`failure`), when to try again, and how to create something once (`createOnce`).
 */
export { backoffMs } from './backoff.ts';
export {
  canSendAgain,
  failedWith,
  isTemporary,
  reworded,
  unanswered,
  unreadable,
  unsent,
} from './failure.ts';
export { retry } from './retry.ts';
export { LONGEST_ASKED_MS, retryAfterMs } from './retryAfter.ts';
