import type { Clock } from '../../../clock.ts';
import { classify } from '../api/index.ts';
import type { ConnectDeployment } from '../api/index.ts';
import type { Started } from './run.ts';

/** What has been seen of a deployment since it was started. */
interface Sightings {
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

/** What tells one state of a Deployment from another. */
interface Snapshot {
  readonly version: number;
  readonly buildId: string | undefined;
}

/** What is known when a redeploy seems to have ended. */
export interface Evidence {
  /**
   * The Deployment just before our call. Undefined when we created it: then there is no older outcome to mistake for ours.
   */
  readonly before: Snapshot | undefined;
  /** What our call answered; when its answer was lost, what the look showed that found it out. */
  readonly answer: Snapshot;
  /** Highest version among the looks since our call that saw `Queued` or `Deploying`; undefined when none did. */
  readonly pendingVersion: number | undefined;
  /** The Deployment with the status that would be the end. */
  readonly now: Snapshot;
  /** For how long it is known to have been exactly like this: up to when the last look was asked for. */
  readonly sameForMs: number;
}

/** After this time an unchanged outcome is believed: the platform may be so quick that its work is never seen. */
export const SETTLE_MS = 45_000;

/**
 * Decides whether a final status is the outcome of our redeploy, and not that of the deployment before it, which the platform
 * still shows for a moment after the call. It is documented nowhere whether the version or the build id moves, and when, so
 * each sign counts: the work was seen after the call, the build is neither the old one nor that of the answer, or nothing has
 * changed for 45 s. That the answer itself says `Queued` is no sign, for the next look may still see the state before it. Nor
 * is a version beyond the answer's, which may move with each status, seen or not. Nor is the build by which a lost call was
 * found out: it shows that the platform has taken the call, not that the work has ended. An answer without a build may be hiding
 * the one that this look shows.
 */
export function believes({ before, answer, pendingVersion, now, sameForMs }: Evidence): boolean {
  if (before === undefined || sameForMs >= SETTLE_MS) return true;
  const newest = Math.max(before.version, answer.version, pendingVersion ?? 0);
  // An instance of the platform that lags behind its own answers shows the past.
  if (now.version < newest) return false;
  if (pendingVersion !== undefined) return true;
  if (now.buildId === undefined || answer.buildId === undefined) return false;
  return ![before.buildId, answer.buildId].includes(now.buildId);
}
