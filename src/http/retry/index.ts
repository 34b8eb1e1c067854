/**
 * Retries: whether a failed call had its effect (`failure`), when to retry, and how long to wait.
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
