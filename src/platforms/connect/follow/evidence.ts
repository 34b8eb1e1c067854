import type { Clock } from '../../../step/index.ts';
import { classify } from '../api/index.ts';
import type { ConnectDeployment } from '../api/index.ts';
import type { Started } from './run.ts';
import { SETTLE_MS, openSettling } from './settling.ts';
import type { Settling } from './settling.ts';

/** What polling has shown of a deployment since its start. */
interface Observations extends Pick<Settling<ConnectDeployment>, 'note' | 'settlesInMs'> {
  /** Returns whether the last recorded state, which has a final status, is the outcome of this deployment. */
  readonly believed: () => boolean;
}

/** Starts to collect what polling shows of a deployment, beginning with the first look. */
export function openObservations({ before, first, isAnswer }: Started, clock: Clock): Observations {
  const isPending = ({ status }: ConnectDeployment): boolean => classify(status) === 'pending';
  const settling = openSettling(first, fingerprint, clock);
  let now = first;
  let pendingVersion = isAnswer || !isPending(first) ? undefined : first.version;
  return {
    note: (next, askedAtMs) => {
      if (isPending(next)) pendingVersion = Math.max(pendingVersion ?? 0, next.version);
      now = next;
      return settling.note(next, askedAtMs);
    },
    believed: () =>
      believes({ before, answer: first, pendingVersion, now, sameForMs: settling.sameForMs() }),
    settlesInMs: settling.settlesInMs,
  };
}

function fingerprint({ status, version, buildId, entries }: ConnectDeployment): string {
  return JSON.stringify([status, version, buildId, entries.length]);
}

/** What distinguishes one state of a Deployment from another. */
interface Snapshot {
  readonly version: number;
  readonly buildId: string | undefined;
}

/** What is known when a redeploy seems to be finished. */
export interface Evidence {
  /** The Deployment just before our call; undefined when we created it. */
  readonly before: Snapshot | undefined;
  /** The answer to our call; when it was lost, the look that found its effect. */
  readonly answer: Snapshot;
  /** Highest version of the looks since our call that showed `Queued` or `Deploying`; undefined when none did. */
  readonly pendingVersion: number | undefined;
  /** The Deployment with the final status. */
  readonly now: Snapshot;
  /** How long it has been exactly like this, until the last look was sent. */
  readonly sameForMs: number;
}

/**
 * Decides whether a final status is the outcome of our redeploy. For a moment after the call the platform may still show the
 * previous deployment, and it is not documented whether and when version or build id change.
 *
 * | seen since our call                            | believed | because                                                       |
 * | ---------------------------------------------- | -------- | ------------------------------------------------------------- |
 * | a look showed `Queued` or `Deploying`          | yes      | this deployment was at work                                   |
 * | a build that neither `before` nor `answer` had | yes      | only its end makes one                                        |
 * | a new build, but the answer showed none        | no       | it may have been there from the call on, hidden while pending |
 * | nothing changed for 45 s                       | yes      | it was too short to be seen                                   |
 * | a version below one already seen               | no       | the answer comes from an instance that lags                   |
 * | only a newer version                           | no       | versions may move with each status                            |
 * | the call's own answer says `Queued`            | no       | the next look may still show the state before                 |
 */
export function believes({ before, answer, pendingVersion, now, sameForMs }: Evidence): boolean {
  if (before === undefined || sameForMs >= SETTLE_MS) return true;
  const newest = Math.max(before.version, answer.version, pendingVersion ?? 0);
  if (now.version < newest) return false;
  if (pendingVersion !== undefined) return true;
  if (now.buildId === undefined || answer.buildId === undefined) return false;
  return ![before.buildId, answer.buildId].includes(now.buildId);
}
