import { escapeMarkdown, oneLine, renderTable } from '../../../text/index.ts';
import type { StorePlan } from '../change.ts';
import { renderChange } from './renderChange.ts';
import { summarizePlan } from './summarizePlan.ts';

/** Characters; a comment on GitHub holds 65,536. */
const LONGEST = 40_000;

/** Renders a plan as Markdown for the job summary and the comment. What is too long for a comment is counted instead. */
export function renderPlanMarkdown(plan: StorePlan): string {
  const held = plan.held.map(({ kind, key }) => [
    '= keep',
    `${kind} ${key}`,
    `differs, but policy is ${plan.policy}`,
    '',
    '',
  ]);
  const rows = [...plan.changes.flatMap(changeRows), ...held].map((cells) => cells.map(oneLine));
  const { shown, left } = withinLength(rows);
  return [
    `**${summarizePlan(plan)}**`,
    ...(shown.length === 0 ? [] : [renderTable(['', 'What', 'Field', 'Before', 'After'], shown)]),
    ...(left === 0 ? [] : [`${String(left)} more lines are in the log.`]),
    ...warningLines(plan),
  ].join('\n\n');
}

function changeRows(change: StorePlan['changes'][number]): readonly (readonly string[])[] {
  const { action, subject, fields } = renderChange(change);
  const [first, ...others] = fields.map(({ path, before, after }) => [path, before, after]);
  return [
    [action, subject, ...(first ?? ['', '', ''])],
    ...others.map((cells) => ['', '', ...cells]),
  ];
}

function withinLength(rows: readonly (readonly string[])[]): {
  readonly shown: readonly (readonly string[])[];
  readonly left: number;
} {
  let length = 0;
  const end = rows.findIndex((cells) => {
    length += cells.map(escapeMarkdown).join(' | ').length;
    return length > LONGEST;
  });
  const shown = end === -1 ? rows : rows.slice(0, end);
  return { shown, left: rows.length - shown.length };
}

const MOST_WARNINGS = 20;

function warningLines({ warnings }: StorePlan): readonly string[] {
  const lines = warnings
    .slice(0, MOST_WARNINGS)
    .map(({ message }) => `- ${escapeMarkdown(oneLine(message))}`);
  const left = warnings.length - lines.length;
  if (left > 0) lines.push(`- ${String(left)} more warnings are in the log.`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
