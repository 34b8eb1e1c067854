import { oneLine } from '../../../text/index.ts';
import type { StorePlan } from '../change.ts';
import { renderChange } from './renderChange.ts';
import type { FieldText } from './renderChange.ts';
import { summarizePlan } from './summarizePlan.ts';

/**
 * Renders a plan as lines for the log: each change with its fields, what the policy leaves as it is, and one line that sums
 * up. Warnings are not among them: they are told as warnings.
 */
export function renderPlan(plan: StorePlan): readonly string[] {
  const changes = plan.changes
    .map(renderChange)
    .flatMap(({ action, subject, fields }) => [
      oneLine(`${action} ${subject}`),
      ...fields.map((field) => `    ${oneLine(renderField(action, field))}`),
    ]);
  const held = plan.held
    .map(renderChange)
    .map(({ subject }) => oneLine(`= keep ${subject}: it differs, but policy is ${plan.policy}`));
  return [...changes, ...held, summarizePlan(plan)];
}

function renderField(action: string, { path, before, after }: FieldText): string {
  if (path === 'codes')
    return [`codes:`, before && `- ${before}`, after && `+ ${after}`].filter(Boolean).join(' ');
  const change = action.startsWith('+')
    ? after || 'null'
    : `${before || '(none)'} → ${after || '(none)'}`;
  return `${path}: ${change}`;
}
