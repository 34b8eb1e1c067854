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
  const { shown, left } = withinLength(plan);
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

type Row = readonly string[];

/** Lists the rows of a plan up to the first that does not fit, and counts the others, which are only counted: they can be very many. */
function withinLength(plan: StorePlan): { readonly shown: readonly Row[]; readonly left: number } {
  const shown: Row[] = [];
  let length = 0;
  let left = 0;
  for (const rows of rowsOf(plan)) {
    for (const row of rows) {
      const cells = left > 0 ? [] : row.map(wholeLine);
      length += cells.map(escapeWholeMarkdown).join(' | ').length;
      if (length > LONGEST) left += 1;
      else shown.push(cells);
    }
  }
  return { shown, left };
}

/** Renders a change or what is kept at a time. */
function* rowsOf({ changes, held, policy }: StorePlan): Generator<readonly Row[]> {
  for (const change of changes) yield changeRows(change);
  for (const { kind, key } of held)
    yield [['= keep', `${kind} ${key}`, `differs, but policy is ${policy}`, '', '']];
}

function changeRows(change: StorePlan['changes'][number]): readonly Row[] {
  const { action, subject, fields } = renderChange(change);
  const [first, ...others] = fields.map(({ path, before, after }) => [path, before, after]);
  return [
    [action, subject, ...(first ?? ['', '', ''])],
    ...others.map((cells) => ['', '', ...cells]),
  ];
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
