import { oneLine } from '../../../text.ts';
import type { StorePlan } from '../change.ts';

/** Says so when a plan deletes more than is allowed, and lists what. The codes of a promotion belong to it and are not counted. */
export function checkDeletes({ changes }: StorePlan, maxDeletes: number): string | undefined {
  const deletes = changes.filter(({ action }) => action === 'delete');
  if (deletes.length <= maxDeletes) return undefined;
  const names = deletes
    .map(({ kind, key }) => `${kind} ${JSON.stringify(oneLine(key))}`)
    .join(', ');
  return `The plan deletes ${String(deletes.length)}, and max_deletes allows ${String(maxDeletes)}: ${names}.`;
}
