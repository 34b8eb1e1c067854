import { withinLimit } from '../step/index.ts';
import type { Run, Runner, StepWork, StepWorld } from '../step/index.ts';
import { plainOutput, redact } from '../text/index.ts';
import type { Check, CheckReport, ConnectorKind, OutputName, ReleaseRun } from './connectorKind.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { ConnectorRequest } from './readRequest.ts';
import { renderSummary } from './summary.ts';

/** Everything outside that a connector run touches. */
export interface ConnectorWorld extends StepWorld {
  readonly platform: ConnectorKind;
  /** Writes the check report below the folder for temporary files; resolves with the path of the file. */
  readonly writeReport: (temporaryFolder: string, json: string) => Promise<string>;
}

/** What a run has come to know. Filled while it runs. */
export interface RunRecord {
  report?: CheckReport;
  /** What the platform may be doing because of this run, in a sentence. */
  underWay?: string | undefined;
}

/** Opens the work of a connector run. Sends nothing yet. */
export function openWork(
  world: ConnectorWorld,
  run: Run<OutputName>,
  record: RunRecord,
): StepWork<ConnectorRequest, Outcome> {
  const notes: Notes = {
    keepReport: (newest) => {
      record.report = newest;
    },
    noteUnderWay: (sentence) => {
      record.underWay = sentence;
    },
  };
  const showReport = async (): Promise<void> => {
    run.journal.leave();
    if (record.report === undefined) return;
    annotateFailures(record.report.checks, world.runner);
    await writeReport(record.report, world, run);
  };
  return {
    work: async (request) => {
      try {
        return await carryOut(request, run, notes);
      } finally {
        await showReport();
      }
    },
    lines: (outcome) =>
      outcome.problem === undefined ? [...(outcome.plan ?? []), outcome.line] : [],
    summary: (outcome, request) => {
      const { report } = record;
      return renderSummary(outcome, { ...run, rows: request?.platform.rows ?? [], report });
    },
  };
}

type Notes = Pick<ReleaseRun, 'keepReport' | 'noteUnderWay'>;

function carryOut(
  { inputs, platform }: ConnectorRequest,
  run: Run<OutputName>,
  notes: Notes,
): Promise<Outcome> {
  const { journal } = run;
  const limit = {
    ms: inputs.timeout_minutes,
    what: inputs.command === 'delete' ? 'Deleting the draft' : 'The release',
    lastKnown: () => {
      const status = journal.outputs().platform_status;
      return status === undefined ? undefined : `Last seen: ${status}.`;
    },
    hint: 'Raise `timeout_minutes` if your checks take longer.',
  };
  journal.enter(inputs.command === 'delete' ? 'Remove' : 'Release');
  return withinLimit(run, limit, async (deadline) => {
    const { on_conflict: onConflict, dry_run: dryRun } = inputs;
    const means = { journal, onConflict, dryRun, ...notes };
    return outcomeOf(await platform.carryOut(means, deadline));
  });
}

/** GitHub shows 10 errors of a step, and the last one is the step's own. */
const MOST_ERRORS = 9;

/** Writes an error for each check that failed, with what to do about it. */
function annotateFailures(checks: readonly Check[], runner: Pick<Runner, 'error' | 'info'>): void {
  const failed = checks.filter(({ result }) => result === 'failed');
  for (const { title, message, application, remedy } of failed.slice(0, MOST_ERRORS)) {
    const where = application === undefined ? '' : `${application}: `;
    const what = message === undefined ? `${where}${title}` : `${where}${message}`;
    const lines = [what, remedy].filter((line) => line !== undefined);
    runner.error({ title, message: lines.join('\n') });
  }
  if (failed.length > MOST_ERRORS) {
    runner.info(`${String(failed.length - MOST_ERRORS)} more failed checks are in the summary.`);
  }
}

/** Writes the report for later steps. That it cannot be written never decides how the step ends. */
async function writeReport(
  { json }: CheckReport,
  { writeReport: write, runner }: Pick<ConnectorWorld, 'writeReport' | 'runner'>,
  { journal }: Run<OutputName>,
): Promise<void> {
  try {
    const path = await write(runner.temporaryFolder, `${redact(JSON.stringify(json, null, 2))}\n`);
    journal.output('report_path', plainOutput(path));
  } catch {
    runner.warning({
      title: 'No check report',
      message: 'The check report could not be written, so `report_path` is not set.',
    });
  }
}
