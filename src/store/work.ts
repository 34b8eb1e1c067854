import type { Deadline, Limit, Run, StepWork } from '../step/index.ts';
import { ActionError } from '../errors/index.ts';
import { withinLimit } from '../step/index.ts';
import { redact, wholeLine } from '../text/index.ts';
import { applyPlan, openResults, readSnapshot, warnOfDifferences } from './apply/index.ts';
import type { ApplyRun, Snapshot } from './apply/index.ts';
import {
  checkApproval,
  isMissed,
  outcomeOfApply,
  outcomeOfDrift,
  renderEnd,
  renderSummary,
  commentOnPullRequest,
  openForComment,
} from './report/index.ts';
import type { RunRecord } from './report/index.ts';
import { exportStore, schemaUrl } from './export/index.ts';
import { placeIn, refuseFile } from './file/index.ts';
import type { SetupInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import {
  checkDeletes,
  countChanges,
  digestOf,
  planJson,
  planStore,
  renderPlan,
} from './plan/index.ts';
import type { StorePlan } from './plan/index.ts';
import type { StoreRequest } from './readRequest.ts';
import type { StoreRun } from './platform.ts';
import type { StoreStage, StoreWorld } from './world.ts';

/** What the parts of one store run share. */
interface StoreActionRun extends StoreWorld, Run<OutputName> {
  /** Filled as things become known, so that the report has them however the run ends. */
  readonly record: RunRecord;
}

/** Opens the work of a store run. Sends nothing yet. */
export function openWork(
  world: StoreWorld,
  step: Run<OutputName>,
): StepWork<StoreRequest, Outcome> {
  const record: RunRecord = {};
  const run = { ...world, ...step, record };
  return {
    work: async (request) => {
      record.request = request;
      await openForComment(request, world);
      return withinLimit(run, limitOf(request), (deadline) => carryOut(request, run, deadline));
    },
    outputs: () => {
      noteRecord(run);
    },
    lines: (outcome) => (outcome.problem === undefined ? [outcome.line] : []),
    summary: (outcome) => renderSummary(outcome, record, run),
    after: async (outcome, request) => {
      const blocks = renderEnd(outcome, record);
      await commentOnPullRequest(request, { outcome, blocks }, run);
    },
  };
}

function noteRecord({ record, journal, runner }: StoreActionRun): void {
  const entries = record.results?.entries();
  if (entries !== undefined) journal.output('failed', String(entries.filter(isMissed).length));
  if (record.left !== undefined) {
    journal.leave();
    runner.notice({ title: 'Not all of it yet', message: record.left });
  }
}

function limitOf({ inputs }: StoreRequest): Limit {
  return {
    ms: inputs.timeout_minutes,
    what: 'Setting the store up',
    hint: 'Raise `timeout_minutes` if your store needs longer.',
  };
}

async function carryOut(
  request: StoreRequest,
  around: StoreActionRun,
  deadline: Deadline,
): Promise<Outcome> {
  const { journal, clock, record } = around;
  const run = { deadline, info: journal.info, secret: journal.secret };
  if (request.command === 'check')
    return { status: 'skipped', line: 'The store file has no faults.' };
  if (request.command === 'export') return writeExport(request, around, run);
  journal.enter('Plan');
  const { inputs } = request;
  const stage = { run, journal, clock, signal: deadline.signal, policy: inputs.policy };
  const snapshot = await readSnapshot(request, stage);
  const plan = await makePlan(snapshot, inputs, around);
  Object.assign(record, { plan, left: snapshot.left });
  const hasChanges = plan.changes.length > 0;
  const tooMany = checkDeletes(plan, inputs.max_deletes);
  if (request.command === 'plan' && tooMany !== undefined) {
    journal.warning({ title: 'Applying this plan would be refused', message: tooMany });
  }
  if (!hasChanges) return { status: 'no_changes', line: 'There is nothing to change.' };
  if (request.command === 'plan') {
    const line = 'This is a plan only: nothing was written.';
    return inputs.fail_on_changes ? outcomeOfDrift(line) : { status: 'planned', line };
  }
  if (tooMany !== undefined) throw new ActionError('input', tooMany);
  await checkApproval(plan, request, { world: around, signal: deadline.signal });

  journal.enter('Apply');
  const results = openResults(plan.changes, journal.info);
  record.results = results;
  return apply({ plan, snapshot, results }, stage);
}

async function writeExport(
  { target, output, inputs: { names } }: Extract<StoreRequest, { command: 'export' }>,
  { journal, runner }: StoreActionRun,
  run: StoreRun,
): Promise<Outcome> {
  journal.enter('Export');
  const resources = await target.openStore(target.storeHash, run);
  const file = { output, schemaUrl: schemaUrl(runner.env), names };
  return { status: 'exported', line: await exportStore(resources, file, journal) };
}

/** GitHub shows so many warnings of a step. */
const MOST_WARNINGS = 10;

/**
 * Makes the plan, prints it, writes it to a file and sets the outputs about it. Throws when there can be no plan: the
 * file names something that is not there, or could mean several things.
 */
async function makePlan(
  { current, spec, store, faults }: Snapshot,
  inputs: SetupInputs,
  { runner, files, journal }: StoreActionRun,
): Promise<StorePlan> {
  if (faults !== undefined) throw refuseFile(inputs.config, faults, runner);
  const planning = planStore(current, spec, inputs.policy);
  if (planning.faults !== undefined) throw refuseFile(inputs.config, planning.faults, runner);
  const plan = { ...planning.plan, store };
  const annotate = placeIn(inputs.config, runner);
  const title = 'Check this';
  for (const { message, at } of plan.warnings.slice(0, MOST_WARNINGS))
    runner.warning(
      at === undefined
        ? { title, message: wholeLine(message) }
        : annotate(title, { ...at, message }),
    );
  renderPlan(plan).forEach(journal.info);
  const counts = countChanges(plan);
  journal.output('has_changes', String(plan.changes.length > 0));
  journal.output('creates', String(counts.creates));
  journal.output('updates', String(counts.updates));
  journal.output('deletes', String(counts.deletes));
  journal.output('unchanged', String(counts.unchanged));
  journal.output('failed', '0');
  journal.output('plan_digest', digestOf(plan));
  // Values of the file can be anything, a secret too.
  const json = redact(planJson(plan));
  journal.output('plan_path', await files.writePlan(json, runner.temporaryFolder));
  return plan;
}

async function apply(applyRun: ApplyRun, stage: StoreStage): Promise<Outcome> {
  const { results } = applyRun;
  const stopped = await applyPlan(applyRun, stage);
  if (stopped === undefined) await warnOfDifferences(applyRun, stage);
  return outcomeOfApply(results.entries(), stopped);
}
