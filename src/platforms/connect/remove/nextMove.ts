import { classify } from '../api/statuses.ts';
import { SETTLE_MS } from '../follow/believes.ts';

/** What is known of a Deployment that is to go. */
export interface RemovalState {
  /** Its status, as seen just now. */
  readonly status: string;
  /** Whether it was seen `Undeploying` during this run. */
  readonly wasUndeploying: boolean;
  /** The last time that the platform was asked to delete it. */
  readonly lastAsk: Ask | undefined;
}

/** A call that asked for the deletion. */
export interface Ask {
  /** The status before. */
  readonly status: string;
  readonly agoMs: number;
  /** Whether it is open if it had any effect. */
  readonly isOpen: boolean;
}

/** The status that says that a deletion came to nothing. */
export const UNDEPLOY_FAILED = 'UndeployFailed';

/**
 * Decides what to do about a Deployment that is still there. For a moment after a call the platform may show what was before
 * it, so an unchanged status is believed after 45 s only. To ask twice is the same as to ask once.
 */
export function nextMove({
  status,
  wasUndeploying,
  lastAsk,
}: RemovalState): 'ask' | 'wait' | 'failed' {
  if (classify(status) === 'undeploying') return 'wait';
  const isNews = lastAsk !== undefined && (lastAsk.status !== status || lastAsk.agoMs >= SETTLE_MS);
  if (status === UNDEPLOY_FAILED && (wasUndeploying || isNews)) return 'failed';
  return lastAsk === undefined || lastAsk.isOpen || isNews ? 'ask' : 'wait';
}
