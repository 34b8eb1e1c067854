import type { Clock, Deadline, Journal } from '../../step/index.ts';
import { startDeadline } from '../../step/index.ts';
import type { CompletedEvent, Deployment, LiveProof } from '../platform.ts';

interface Tools {
  readonly clock: Clock;
  readonly journal: Journal<'verified'>;
  readonly deadline: Deadline;
  /** Gives what the run before wrote for this, as soon as that is known; see `Launch.recordOf`. */
  readonly record: () => string | undefined;
  /** Whether a health check comes after it, and needs some of the time. */
  readonly isFollowedByCheck: boolean;
}

/**
 * Sees whether the site serves the version that the platform reports as complete, logs what it saw, and sets the output
 * `verified` when that can be told. Resolves with undefined where nobody asks. Throws when the run is cancelled.
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
