import type { Check, CheckReport } from '../../../connector/index.ts';
import type { Journal } from '../../../step/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { ReportEntry } from '../api/index.ts';
import { formatEntry } from '../follow/index.ts';
import type { Draft } from './draft.ts';
import { reportOf } from './goal.ts';
import type { Goal } from './goal.ts';
import { remedyFor } from './remedies.ts';

/** The report of one check, as it comes. */
export interface RunningReport {
  /** Logs the entries that are new. */
  readonly tell: (now: Draft) => void;
  /** The entries of this check; those from before it are left out. */
  readonly entries: () => readonly ReportEntry[];
}

/** A platform that reports without end must fill neither the log nor the memory. */
const MOST_TOLD = 100;
const MOST_KEPT = 1000;

/** Opens the report of a check. The draft may still show that of an older one. */
export function openCheckReport(
  goal: Goal,
  before: Draft | undefined,
  journal: Pick<Journal, 'info'>,
): RunningReport {
  const identity = (entry: ReportEntry): string => JSON.stringify(entry);
  const seen = new Set(before === undefined ? [] : reportOf(goal, before).map(identity));
  const own: ReportEntry[] = [];
  return {
    entries: () => own,
    tell: (now) => {
      for (const entry of reportOf(goal, now)) {
        if (own.length >= MOST_KEPT || seen.has(identity(entry))) continue;
        seen.add(identity(entry));
        own.push(entry);
        if (own.length <= MOST_TOLD) journal.info(`${kindOf(entry)}: ${formatEntry(entry)}`);
        else if (own.length === MOST_TOLD + 1)
          journal.info('Further report entries are not shown.');
      }
    },
  };
}

/**
 * Makes the report that people and later steps are given. An entry of type Error says nothing about the outcome: the platform
 * reports skipped checks like that. Only after a refusal it is a failed check.
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

/** The platform's word for an entry; a skipped check is none of its errors. */
function kindOf({ type, title }: ReportEntry): string {
  return /\bskipped\b/i.test(title) ? 'Skipped' : oneLine(type);
}
