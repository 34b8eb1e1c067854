import type { Check, CheckReport } from '../../../../connector/index.ts';
import type { Journal } from '../../../../step/index.ts';
import { oneLine } from '../../../../text/index.ts';
import type { ReportEntry } from '../../api/index.ts';
import { formatEntry, growReport } from '../../follow/index.ts';
import type { Report } from '../../follow/index.ts';
import type { Draft } from '../draft.ts';
import { reportOf } from '../goal.ts';
import type { Goal } from '../goal.ts';
import { remedyFor } from './remedies.ts';

/** Opens the report of a check. Entries of an older check, which the draft may still show, are left out. */
export function openCheckReport(
  goal: Goal,
  before: Draft | undefined,
  journal: Pick<Journal, 'info'>,
): Report<Draft> {
  return growReport({
    before,
    entriesOf: (draft) => reportOf(goal, draft),
    show: (entry) => {
      journal.info(`${kindOf(entry)}: ${formatEntry(entry)}`);
    },
    info: journal.info,
  });
}

/**
 * Builds the report for people and later steps. An entry of type Error is a failed check only after a refusal: the platform also
 * reports skipped checks as errors.
 */
export function toCheckReport(
  entries: readonly ReportEntry[],
  {
    draft,
    goal,
    isRefused,
  }: { readonly draft: Draft; readonly goal: Goal; readonly isRefused: boolean },
): CheckReport {
  const { id, key, status, isPreviewable } = draft;
  return {
    checks: entries.map((entry) => toCheck(entry, isRefused)),
    json: {
      connector_id: id,
      connector_key: key ?? null,
      tag: goal.tag,
      status,
      is_previewable: isPreviewable,
      entries,
    },
  };
}

function toCheck(entry: ReportEntry, isRefused: boolean): Check {
  const result = resultOf(entry, isRefused);
  const taken = (text: string | undefined): Check['message'] =>
    text === undefined || text === '' ? undefined : oneLine(text);
  return {
    title: oneLine(entry.title === '' ? 'An entry without a title' : entry.title),
    result,
    message: taken(entry.message),
    application: taken(entry.application),
    remedy: result === 'failed' ? remedyFor(entry) : undefined,
  };
}

function resultOf({ type, title }: ReportEntry, isRefused: boolean): Check['result'] {
  if (/\bskipped\b/i.test(title)) return 'skipped';
  if (type === 'Error') return isRefused ? 'failed' : 'warning';
  if (type === 'Warning') return 'warning';
  return /\b(succeeded|passed)\b/i.test(title) ? 'passed' : 'note';
}

/** The platform's type of an entry; a skipped check is not shown as an error. */
function kindOf({ type, title }: ReportEntry): string {
  return /\bskipped\b/i.test(title) ? 'Skipped' : oneLine(type);
}
