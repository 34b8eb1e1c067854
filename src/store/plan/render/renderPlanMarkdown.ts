import {
  escapeMarkdown,
  escapeWholeMarkdown,
  wholeLine,
  formatCount,
  oneLine,
  renderTable,
} from '../../../text/index.ts';
import type { StorePlan } from '../change.ts';
import { renderChange } from './renderPlan.ts';
import { listCounts } from './summarizePlan.ts';

/** Characters; a comment on GitHub holds 65,536. */
const LONGEST = 40_000;

/** Renders a plan as Markdown for the job summary and the comment. Rows that do not fit are left out whole, and counted. */
export function renderPlanMarkdown(plan: StorePlan): string {
  const held = plan.held.map(({ kind, key }) => [
    '= keep',
    `${kind} ${key}`,
    `differs, but policy is ${plan.policy}`,
    '',
    '',
  ]);
  const rows = [...plan.changes.flatMap(changeRows), ...held].map((cells) => cells.map(wholeLine));
  const { shown, left } = withinLength(rows);
  return [
    `**${listCounts(plan)}**`,
    ...(shown.length === 0
      ? []
      : [renderTable(['Change', 'What', 'Field', 'Before', 'After'], shown, { isWhole: true })]),
    ...(left === 0
      ? []
      : [`**Not shown here: ${formatCount(left, 'line')}.** The log and \`plan_path\` have them.`]),
    ...listBlock(plan.notes, 'notes'),
    ...warningBlock(plan),
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
    length += cells.map(escapeWholeMarkdown).join(' | ').length;
    return length > LONGEST;
  });
  const shown = end === -1 ? rows : rows.slice(0, end);
  return { shown, left: rows.length - shown.length };
}

const MOST_SHOWN = 20;

function warningBlock({ warnings }: StorePlan): readonly string[] {
  const lines = listBlock(
    warnings.map(({ message }) => message),
    'warnings',
  );
  return lines.length === 0 ? [] : ['**Check this:**', ...lines];
}

function listBlock(sentences: readonly string[], noun: string): readonly string[] {
  const lines = sentences.slice(0, MOST_SHOWN).map((each) => `- ${escapeMarkdown(oneLine(each))}`);
  const left = sentences.length - lines.length;
  if (left > 0) lines.push(`- ${String(left)} more ${noun} are in the log.`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
