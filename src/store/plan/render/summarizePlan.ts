import { formatNumber, oneLine } from '../../../text/index.ts';
import type { Change, StorePlan } from '../change.ts';

/** How many things a plan touches: locations, promotions, the store. A promotion's codes belong to it unless they are deleted. */
export interface PlanCounts {
  readonly creates: number;
  readonly updates: number;
  /** With the coupon codes that a promotion loses though it stays, and those that are replaced: their use counts are lost. */
  readonly deletes: number;
  readonly unchanged: number;
}

/** Counts what a plan does. */
export function countChanges(plan: StorePlan): PlanCounts {
  const count = (wanted: Change['action']): number =>
    plan.changes.filter(({ action }) => action === wanted).length;
  return {
    creates: count('create'),
    updates: count('update'),
    deletes: listDeletes(plan).length,
    unchanged: plan.unchanged,
  };
}

/** Says in one line what a plan does, and to which store. */
export function summarizePlan(plan: StorePlan): string {
  const { creates, updates, deletes, unchanged } = countChanges(plan);
  const store = plan.store === undefined ? '' : ` for ${describeStore(plan.store)}`;
  return `Plan${store}: ${String(creates)} to create, ${String(updates)} to update, ${String(deletes)} to delete, ${String(unchanged)} unchanged.`;
}

/** Lists in one line how many changes of each kind there are, and leaves out kinds without any. */
export function listCounts(plan: StorePlan): string {
  const { creates, updates, deletes, unchanged } = countChanges(plan);
  const counts = [
    [creates, 'to create'],
    [updates, 'to update'],
    [deletes, 'to delete'],
    [unchanged, 'unchanged'],
  ] as const;
  const some = counts.filter(([count]) => count > 0);
  return some.map(([count, what]) => `${formatNumber(count)} ${what}`).join(', ') || 'Empty';
}

/** Names the store of a plan: by its name, where that may be read, and its hash. */
export function describeStore({ hash, name }: NonNullable<StorePlan['store']>): string {
  const shown = name === undefined ? hash : `${JSON.stringify(name)} (${hash})`;
  return `store ${oneLine(shown)}`;
}

/** Says when a plan deletes more than is allowed, lists what, and says what to do about it; undefined when it does not. */
export function checkDeletes(plan: StorePlan, maxDeletes: number): string | undefined {
  const deletes = listDeletes(plan);
  if (deletes.length <= maxDeletes) return undefined;
  return `The plan deletes ${String(deletes.length)}, and max_deletes allows ${String(maxDeletes)}: ${deletes.map(oneLine).join(', ')}. Raise \`max_deletes\` if all of them are meant.`;
}

/** Names what a plan deletes. A promotion that goes counts once, whatever codes it has. */
function listDeletes({ changes }: StorePlan): readonly string[] {
  return changes.flatMap((change) => {
    const name = `${change.kind} ${JSON.stringify(change.key)}`;
    if (change.action === 'delete') return [name];
    if (change.kind !== 'promotion') return [];
    return change.codes.delete.map(({ code }) => `code ${code} of ${name}`);
  });
}
