import type { Clock } from '../../../clock.ts';
import type { ConnectDeployment } from '../api/connectDeployment.ts';
import { classify } from '../api/statuses.ts';
import { believes, SETTLE_MS } from './believes.ts';
import type { Started } from './started.ts';

/** What has been seen of a deployment since it was started. */
export interface Sightings {
  /** Notes how the Deployment was when it was asked for; tells whether anything is different from the time before. */
  readonly note: (now: ConnectDeployment, askedAtMs: number) => boolean;
  /** Tells whether the state noted last, with a final status, is the outcome of this very deployment. */
  readonly believed: () => boolean;
  /** How long it takes until that state will have lasted long enough to be believed, in milliseconds; not above 0: it has. */
  readonly settlesInMs: () => number;
}

/** Begins to collect what is seen of a deployment, with its first sight. */
export function openSightings({ before, first, isAnswer }: Started, clock: Clock): Sightings {
  const isPending = ({ status }: ConnectDeployment): boolean => classify(status) === 'pending';
  let now = first;
  let sinceMs = clock.now();
  // An answer can be on its way for long, and says nothing of that time.
  let untilMs = sinceMs;
  let pendingVersion = isAnswer || !isPending(first) ? undefined : first.version;
  return {
    note: (next, askedAtMs) => {
      const isDifferent = fingerprint(next) !== fingerprint(now);
      if (isDifferent) sinceMs = clock.now();
      untilMs = askedAtMs;
      if (isPending(next)) pendingVersion = Math.max(pendingVersion ?? 0, next.version);
      now = next;
      return isDifferent;
    },
    believed: () =>
      believes({
        before,
        answer: first,
        pendingVersion,
        now,
        sameForMs: untilMs - sinceMs,
      }),
    // A timer may be a little early.
    settlesInMs: () => sinceMs + SETTLE_MS - clock.now() + 1,
  };
}

function fingerprint({ status, version, buildId, entries }: ConnectDeployment): string {
  return JSON.stringify([status, version, buildId, entries.length]);
}
