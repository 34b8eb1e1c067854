import type { Clock } from '../../../../step/index.ts';
import { SETTLE_MS, openSettling } from '../../follow/index.ts';
import type { Settling } from '../../follow/index.ts';
import type { Draft } from '../draft.ts';
import { classOf, hasSource, reportOf, stateOf } from '../goal.ts';
import type { Goal } from '../goal.ts';

/** A running check, and what distinguishes its outcome from that of an older check. */
export interface Asked {
  /** The draft just before our call, or as first seen if somebody else requested the check. */
  readonly before: Draft;
  /** The draft as first seen after our call. */
  readonly first: Draft;
  /** Whether `first` is our call's own answer; reads may still show an older state. */
  readonly isAnswer: boolean;
}

/** What was seen of a draft since its check was requested. */
export interface Observations extends Pick<Settling<Draft>, 'note' | 'settlesInMs'> {
  /** Whether the last look's state is the outcome of this check. */
  readonly believed: () => boolean;
  /** Whether the last look is older than an earlier one. */
  readonly isOld: () => boolean;
  /** Whether nothing changed for so long that the last look is current. */
  readonly isSettled: () => boolean;
}

/**
 * Starts to record what is seen of a draft. Its state from before our call is never the outcome.
 *
 * | seen since our call                                 | believed | because                                          |
 * | --------------------------------------------------- | -------- | ------------------------------------------------ |
 * | another tag or repository than asked for            | no       | it is from before the call                       |
 * | a version below one already seen                    | no       | the answer comes from an instance that lags      |
 * | a look that showed the check at work                | yes      | this check has ended since                       |
 * | another state than before, for the same tag         | yes      | only the end of this check makes it              |
 * | the state from before, where the tag was another    | no       | it may be left over from the other tag           |
 * | nothing changed for 45 s                            | yes      | it was too short to be seen                      |
 */
export function openObservations(
  goal: Goal,
  { before, first, isAnswer }: Asked,
  clock: Clock,
): Observations {
  const settling = openSettling(first, (draft) => fingerprint(goal, draft), clock);
  let now = first;
  let newest = Math.max(before.version, first.version);
  let wasAtWork = !isAnswer && isAtWork(goal, first);
  const isOld = (): boolean => now.version < newest;
  const isSettled = (): boolean => settling.sameForMs() >= SETTLE_MS;
  return {
    note: (next, askedAtMs) => {
      newest = Math.max(newest, next.version);
      wasAtWork ||= isAtWork(goal, next);
      now = next;
      return settling.note(next, askedAtMs);
    },
    isOld,
    isSettled,
    believed: () => {
      if (!hasSource(goal, now)) return false;
      if (isSettled()) return true;
      if (isOld()) return false;
      return wasAtWork || stateOf(goal, now) !== stateOf(goal, before);
    },
    settlesInMs: settling.settlesInMs,
  };
}

function isAtWork(goal: Goal, draft: Draft): boolean {
  return hasSource(goal, draft) && classOf(goal, draft) === 'working';
}

function fingerprint(goal: Goal, draft: Draft): string {
  const { version, tag, url } = draft;
  return JSON.stringify([stateOf(goal, draft), version, tag, url, reportOf(goal, draft).length]);
}
