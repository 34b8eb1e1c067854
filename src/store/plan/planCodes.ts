import type { CodeFields } from '../spec/storeSpec.ts';
import type { CodeChanges, Policy } from './change.ts';
import { compareFields } from './compare.ts';
import type { CurrentCode } from './current.ts';
import { allows } from './policy.ts';

/** What happens to the codes of a promotion, and which differ in a way that is left alone. */
export interface CodePlan {
  readonly changes: CodeChanges;
  readonly differing: readonly CurrentCode[];
}

export const noCodeChanges: CodeChanges = { delete: [], create: [] };

/**
 * Plans the coupon codes of a promotion. A code cannot be changed: only where deletes are allowed is one that differs made
 * anew, and only if nobody has used it yet, for its count would begin again.
 */
export function planCodes(
  wanted: readonly CodeFields[],
  existing: readonly CurrentCode[],
  policy: Policy,
): CodePlan {
  const known = new Map(existing.map((current) => [fold(current.code), current] as const));
  const names = new Set(wanted.map(({ code }) => fold(code)));
  const differing = wanted.flatMap((desired) => {
    const current = known.get(fold(desired.code));
    const differs =
      current !== undefined &&
      compareFields({ ...desired, code: current.code }, current).length > 0;
    return differs ? [{ desired, current }] : [];
  });
  const deletes = allows(policy, 'delete');
  const renewed = differing.filter(({ current }) => deletes && (current.current_uses ?? 0) === 0);
  const extra = deletes ? existing.filter(({ code }) => !names.has(fold(code))) : [];
  return {
    changes: {
      delete: [...extra, ...renewed.map(({ current }) => current)].map(({ id, code }) => ({
        id,
        code,
      })),
      create: [
        ...wanted.filter(({ code }) => !known.has(fold(code))),
        ...renewed.map(({ desired }) => desired),
      ],
    },
    differing: differing.filter((pair) => !renewed.includes(pair)).map(({ current }) => current),
  };
}

/** The shop takes a code in capitals or not: a store cannot have both. */
function fold(code: string): string {
  return code.toLowerCase();
}
