import type { Check, CheckReport } from '../../../../connector/index.ts';
import type { Journal } from '../../../../step/index.ts';
import { oneLine } from '../../../../text/index.ts';
import type { ReportEntry } from '../../api/index.ts';
import { formatEntry, growReport } from '../../follow/index.ts';
import type { Report } from '../../follow/index.ts';
import type { Draft } from '../draft.ts';
import { reportOf } from '../goal.ts';
import type { Goal } from '../goal.ts';

/** In the title of a check that the platform skipped, and reports as an error all the same. */
const SKIPPED = /\bskipped\b/i;

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
  if (SKIPPED.test(title)) return 'skipped';
  if (type === 'Error') return isRefused ? 'failed' : 'warning';
  if (type === 'Warning') return 'warning';
  return /\b(succeeded|passed)\b/i.test(title) ? 'passed' : 'note';
}

/** The platform's type of an entry; a skipped check is not shown as an error. */
function kindOf({ type, title }: ReportEntry): string {
  return SKIPPED.test(title) ? 'Skipped' : oneLine(type);
}

/**
 * Remedies for failed checks. Titles of checks are undocumented, so each check is matched by words that were recorded from the
 * platform. Nearly all are fixed in the repository and released with a new tag.
 */
const REMEDIES: readonly (readonly [words: RegExp, remedy: string])[] = [
  [
    /specification file not found|connect\.ya?ml.*not found|\btag\b.*not (found|exist)/i,
    'Push the tag to the repository of the draft, with connect.yaml at the root of that commit.',
  ],
  [
    /specification file|connect\.ya?ml/i,
    'Fix connect.yaml where the message says, and release a new tag. `commercetools connect validate` of the official CLI checks it, too.',
  ],
  [
    /reach|clone|permission|access/i,
    'Check the URL of the repository. A private one needs its SSH URL and read access for the GitHub user connect-mu.',
  ],
  [
    /\bSCA\b(?!.*\bSAST:)(?=.*(:|vulnerab|CVE))|dependenc/i,
    'Update the package that the message names in package.json and the lock file of the application (see `npm audit`), and release a new tag.',
  ],
  [
    /\bSAST\b|static/i,
    'Fix the code where the message says, and release a new tag. If the finding is wrong, ask the platform’s support for an exception.',
  ],
  [
    /image/i,
    'Update the runtime and the packages that the image is built from (engines and dependencies in package.json), and release a new tag.',
  ],
  [
    /build|install|compile/i,
    'Build the application on a clean checkout of the tag (`npm ci`, `npm run build`), fix what fails, and release a new tag.',
  ],
];

const ASK_SUPPORT =
  'If the message does not say what to change, ask the platform’s support, with the correlation id.';

/** Returns what to do about a failed check, in one or two sentences. */
function remedyFor({ title, message = '' }: ReportEntry): string {
  const text = `${title} ${message}`;
  return REMEDIES.find(([words]) => words.test(text))?.[1] ?? ASK_SUPPORT;
}
