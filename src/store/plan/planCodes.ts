import type { CodeFields } from '../file/index.ts';
import { codeEntry, codeKey } from '../schema/index.ts';
import { allows } from './change.ts';
import type { CodeChanges, Policy } from './change.ts';
import { compareFields } from './compare.ts';
import type { CurrentCode } from './current.ts';

/** What happens to the codes of a promotion. */
export interface CodePlan {
  readonly changes: CodeChanges;
  /** Those that differ and are left as they are. */
  readonly differing: readonly CurrentCode[];
  /** Those whose schedule the file sets, and the platform does not show. */
  readonly unknownSchedules: readonly CurrentCode[];
  /** Those that the file does not have and that go on working. */
  readonly extra: readonly CurrentCode[];
}

/** Leaves the codes of a promotion as they are. */
export const noCodeChanges: CodeChanges = { delete: [], create: [] };

/**
 * Plans the coupon codes of a promotion. A code cannot be changed. One that differs is deleted and created again, but only
 * where deletes are allowed and while it is unused, because its use count would start over.
 */
export function planCodes(
  wanted: readonly CodeFields[],
  existing: readonly CurrentCode[],
  policy: Policy,
): CodePlan {
  const known = new Map(existing.map((current) => [codeKey(current.code), current] as const));
  const names = new Set(wanted.map(({ code }) => codeKey(code)));
  const both = wanted.flatMap((desired) => {
    const current = known.get(codeKey(desired.code));
    return current === undefined ? [] : [{ desired, current }];
  });
  const differing = both.filter(isDifferent);
  const deletes = allows(policy, 'delete');
  const isRenewed = ({ current }: Pair): boolean => deletes && (current.current_uses ?? 0) === 0;
  const renewed = differing.filter(isRenewed);
  const extra = existing.filter(({ code }) => !names.has(codeKey(code)));
  return {
    changes: {
      delete: [...(deletes ? extra : []), ...renewed.map(({ current }) => current)].map(
        ({ id, code }) => ({
          id,
          code,
        }),
      ),
      create: [
        ...wanted.filter(({ code }) => !known.has(codeKey(code))),
        ...renewed.map(({ desired }) => desired),
      ],
    },
    differing: differing.filter((pair) => !isRenewed(pair)).map(({ current }) => current),
    extra: deletes ? [] : extra,
    unknownSchedules: both.filter(hasUnknownSchedule).map(({ current }) => current),
  };
}

/** A code of the file, and that of the store. */
interface Pair {
  readonly desired: CodeFields;
  readonly current: CurrentCode;
}

function isDifferent(pair: Pair): boolean {
  const { desired, current } = pair;
  const { schedule, ...others } = { ...desired, code: current.code };
  const comparable = hasUnknownSchedule(pair) ? others : { schedule, ...others };
  return compareFields(codeEntry, comparable, current).length > 0;
}

/** Schedules are newer than codes. If the platform never shows them, creating the code again would never end. */
function hasUnknownSchedule({ desired, current }: Pair): boolean {
  return desired.schedule !== undefined && !('schedule' in current);
}
