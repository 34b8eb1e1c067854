import { oneLine, wholeLine } from '../../../text/index.ts';
import type { StorePlan } from '../change.ts';
import { CODES, renderChange } from './renderChange.ts';
import type { FieldText } from './renderChange.ts';
import { summarizePlan } from './summarizePlan.ts';

/**
 * Renders a plan as lines for the log: each change with its fields, what the policy leaves as it is, what the file does not have,
 * and one line that sums up. Warnings are logged as warnings instead.
 */
export function renderPlan(plan: StorePlan): readonly string[] {
  const changes = plan.changes
    .map(renderChange)
    .flatMap(({ action, subject, fields }) => [
      oneLine(`${action} ${subject}`),
      ...fields.map((field) => `    ${wholeLine(renderField(action, field))}`),
    ]);
  const held = plan.held
    .map(renderChange)
    .map(({ subject }) => oneLine(`= keep ${subject}: it differs, but policy is ${plan.policy}`));
  const notes = plan.notes.map((note) => wholeLine(`= ${note}`));
  return [...changes, ...held, ...notes, summarizePlan(plan)];
}

function renderField(action: string, { path, before, after }: FieldText): string {
  if (path === CODES) return before === '' ? `+ code ${after}` : `- code ${before}`;
  const change = action.startsWith('+')
    ? after || 'null'
    : `${before || '(none)'} → ${after || '(none)'}`;
  return `${path}: ${change}`;
}
