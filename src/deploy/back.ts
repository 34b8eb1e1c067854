import type { WayBack } from '../kept/index.ts';
import { formatCommit, formatMoment } from '../text/index.ts';

/** One end of a way back. */
export interface BackEnd {
  /** Id of its GitHub Deployment. */
  readonly id: number;
  readonly commit: string;
}

/** Which deployment is left, and which earlier one is deployed again. */
export interface WayBackFacts {
  /** What may be live before; undefined when nothing was deployed yet. */
  readonly from: BackEnd | undefined;
  readonly to: BackEnd & {
    /** When it was live, in milliseconds since 1970; undefined as far as GitHub does not say. */
    readonly liveFromMs: number | undefined;
    readonly liveUntilMs: number | undefined;
  };
}

/** Reads from the statuses of two deployments what people are shown of the way between them. */
export function toWayBack({ from, to }: WayBack & { readonly to: object }): WayBackFacts {
  const { statuses } = to;
  const first = statuses.findLastIndex(({ state }) => state === 'success');
  const after = statuses[first - 1];
  return {
    from: from && { id: from.deployment.id, commit: from.deployment.sha },
    to: {
      id: to.deployment.id,
      commit: to.deployment.sha,
      liveFromMs: statuses[first]?.createdAtMs,
      liveUntilMs: after?.state === 'inactive' ? after.createdAtMs : undefined,
    },
  };
}

/** Says in a sentence from which deployment to which the way leads, and when that one was live. */
export function describeBack({ from, to }: WayBackFacts): string {
  const { liveFromMs, liveUntilMs } = to;
  const since = liveFromMs === undefined ? '' : ` from ${formatMoment(liveFromMs)}`;
  const until = liveUntilMs === undefined ? '' : ` until ${formatMoment(liveUntilMs)}`;
  const when = since === '' ? '' : `, live${since}${until}`;
  return `${from === undefined ? '' : `From ${name(from)} `}back to ${name(to)}${when}.`;
}

/** Says what a way back does not bring back. */
export const TODAYS_VALUES =
  'Only the build is the earlier one. Variables and secrets are those that this run was given.';

function name({ id, commit }: BackEnd): string {
  return `${formatCommit(commit)} (GitHub Deployment ${String(id)})`;
}
