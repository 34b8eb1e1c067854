import { oneLine } from '../../text/index.ts';
import { renderChange } from '../plan/index.ts';
import type { Change } from '../plan/index.ts';

/** What became of a planned change. `kept`: the platform does not allow it, and that is no fault. */
export type Result =
  | { readonly status: 'done' | 'waiting' }
  | { readonly status: 'kept' | 'failed' | 'unknown'; readonly reason: string };

/** A change of the plan with what became of it. */
export interface ChangeResult {
  readonly change: Change;
  readonly result: Result;
}

/** What became of each change of a plan so far. */
export interface Results {
  readonly note: (change: Change, result: Result) => void;
  readonly resultOf: (change: Change) => Result;
  /** All changes, in the order of the plan. */
  readonly entries: () => readonly ChangeResult[];
}

/** What each action is called when it is over. */
const past = { create: 'created', update: 'updated', delete: 'deleted' } as const;

/** Opens the results of a plan, in which every change still waits; each end is reported to `log` as a line. */
export function openResults(changes: readonly Change[], log: (line: string) => void): Results {
  const results = new Map<Change, Result>();
  const resultOf = (change: Change): Result => results.get(change) ?? { status: 'waiting' };
  return {
    resultOf,
    note: (change, result) => {
      results.set(change, result);
      log(describeResult(change, result));
    },
    entries: () => changes.map((change) => ({ change, result: resultOf(change) })),
  };
}

/** Names a change for people: `location BIGC-1 (id 7)`. */
export function describeChange(change: Change): string {
  return oneLine(renderChange(change).subject);
}

/** Says in one line what became of a change. */
export function describeResult(change: Change, result: Result): string {
  const name = describeChange(change);
  switch (result.status) {
    case 'done':
      return `${capitalize(past[change.action])} ${name}.`;
    case 'waiting':
      return `${capitalize(name)} was not started.`;
    case 'kept':
      return `Kept ${name}. ${result.reason}`;
    case 'failed':
      return `Could not ${change.action} ${name}. ${result.reason}`;
    case 'unknown':
      return `Could not confirm whether ${name} was ${past[change.action]}. ${result.reason}`;
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
