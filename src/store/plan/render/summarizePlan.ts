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
