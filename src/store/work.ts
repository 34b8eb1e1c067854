import type { Deadline, Limit, Run, StepWork } from '../step/index.ts';
import { ActionError } from '../errors/index.ts';
import { withinLimit } from '../step/index.ts';
import { applyPlan, openResults, readSnapshot, warnOfDifferences } from './apply/index.ts';
import type { ApplyRun } from './apply/index.ts';
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
import { makePlan } from './makePlan.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { checkDeletes } from './plan/index.ts';
import type { StoreRequest } from './readRequest.ts';
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
  if (request.command === 'export') {
    journal.enter('Export');
    const { openStore, storeHash } = request.target;
    const { names } = request.inputs;
    const file = { output: request.output, schemaUrl: schemaUrl(around.runner.env), names };
    const line = await exportStore(await openStore(storeHash, run), file, journal);
    return { status: 'exported', line };
  }
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

async function apply(applyRun: ApplyRun, stage: StoreStage): Promise<Outcome> {
  const { results } = applyRun;
  const stopped = await applyPlan(applyRun, stage);
  if (stopped === undefined) await warnOfDifferences(applyRun, stage);
  return outcomeOfApply(results.entries(), stopped);
}
