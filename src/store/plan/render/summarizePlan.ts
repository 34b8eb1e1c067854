import { oneLine } from '../../../text/index.ts';
import type { Change, StorePlan } from '../change.ts';

/** How many things a plan touches. Locations and promotions count, and the store; codes belong to their promotion. */
export interface PlanCounts {
  readonly creates: number;
  readonly updates: number;
  readonly deletes: number;
  readonly unchanged: number;
}

/** Counts what a plan does. */
export function countChanges({ changes, unchanged }: StorePlan): PlanCounts {
  const count = (wanted: Change['action']): number =>
    changes.filter(({ action }) => action === wanted).length;
  return {
    creates: count('create'),
    updates: count('update'),
    deletes: count('delete'),
    unchanged,
  };
}

/** Says in one line what a plan does. */
export function summarizePlan(plan: StorePlan): string {
  const { creates, updates, deletes, unchanged } = countChanges(plan);
  return `Plan: ${String(creates)} to create, ${String(updates)} to update, ${String(deletes)} to delete, ${String(unchanged)} unchanged.`;
}

/** Says so when a plan deletes more than is allowed, and lists what. The codes of a promotion belong to it and are not counted. */
export function checkDeletes({ changes }: StorePlan, maxDeletes: number): string | undefined {
  const deletes = changes.filter(({ action }) => action === 'delete');
  if (deletes.length <= maxDeletes) return undefined;
  const names = deletes
    .map(({ kind, key }) => `${kind} ${JSON.stringify(oneLine(key))}`)
    .join(', ');
  return `The plan deletes ${String(deletes.length)}, and max_deletes allows ${String(maxDeletes)}: ${names}.`;
}
