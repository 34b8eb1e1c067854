import type { Clock, Deadline, Journal } from '../../step/index.ts';
import { startDeadline } from '../../step/index.ts';
import type { CompletedEvent, Deployment, LiveProof } from '../platform.ts';

interface Tools {
  readonly clock: Clock;
  readonly journal: Journal<'verified'>;
  readonly deadline: Deadline;
  /** Returns what the previous run wrote for this, as soon as that is known; see `Launch.recordOf`. */
  readonly record: () => string | undefined;
  /** Whether a health check comes after it, and needs some of the time. */
  readonly isFollowedByCheck: boolean;
}

/**
 * Verifies that the site serves the version that the platform reports as complete, logs the result, and sets the output
 * `verified` when there is one. Resolves with undefined where the site is not to be verified. Throws when the run is cancelled.
 */
export async function proveLive(
  { verify }: Pick<Deployment, 'verify'>,
  { urls }: Pick<CompletedEvent, 'urls'>,
  { clock, journal, deadline, record, isFollowedByCheck }: Tools,
): Promise<LiveProof | undefined> {
  if (verify === undefined) return undefined;
  const leftMs = deadline.remainingMs();
  const own = startDeadline(clock, isFollowedByCheck ? leftMs / 2 : leftMs, {
    parent: deadline.signal,
    reason: () => new Error('late'),
  });
  try {
    const proof = await verify({ urls: Object.values(urls), record }, own);
    if (proof.verified !== false) journal.info(proof.sentence);
    if (proof.verified !== undefined) journal.output('verified', String(proof.verified));
    return proof;
  } finally {
    own.clear();
  }
}
