import type { Change, StorePlan } from '../change.ts';
import { digestOf } from '../planDigest.ts';
import { countChanges } from './summarizePlan.ts';

/**
 * Renders a plan for programs. The shape is stable: keys may be added, `version` rises when one changes its meaning.
 *
 * - `version`: 1
 * - `policy`, and `summary` with the counts `creates`, `updates`, `deletes`, `unchanged`
 * - `changes`, in the order of apply: `action`, `kind`, `key`, `id` (null for what is new), `line` and `column` in the file
 *   (null for what is not in it), `fields` with `path`, `before`, `after` (null for absent), and `codes` with the coupon
 *   codes to `create` and to `delete` (both empty for what is no promotion), and `settings` of those to create
 * - `digest`, `store` with `hash` and `name` (null where it is unknown), and `notes` on what the file does not have: sentences
 * - `held`: what differs but the policy leaves as it is, in the same shape
 * - `warnings`: `message`, `line`, `column`
 */
export function planJson(plan: StorePlan): string {
  const { policy, store, changes, held, notes, warnings } = plan;
  const document = {
    version: 1,
    digest: digestOf(plan),
    store: { hash: store?.hash ?? null, name: store?.name ?? null },
    policy,
    summary: countChanges(plan),
    changes: changes.map(describe),
    held: held.map(describe),
    notes,
    warnings: warnings.map(({ message, at }) => ({
      message,
      line: at?.line ?? null,
      column: at?.column ?? null,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describe(change: Change): Readonly<Record<string, unknown>> {
  const { action, kind, key, fields } = change;
  const at = 'at' in change ? change.at : undefined;
  const codes = change.kind === 'promotion' ? change.codes : undefined;
  return {
    action,
    kind,
    key,
    id: 'id' in change ? change.id : null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    fields: fields.map(({ path, before, after }) => ({
      path,
      before: before ?? null,
      after: after ?? null,
    })),
    codes: {
      create: codes?.create.map(({ code }) => code) ?? [],
      delete: codes?.delete.map(({ code }) => code) ?? [],
      settings: codes?.create ?? [],
    },
  };
}
