import { startDeadline } from '../clock.ts';
import type { Clock, Deadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatDuration } from '../format.ts';
import type { Repository } from '../repository.ts';
import type { Runner } from '../runner.ts';
import { openJournal } from '../step/journal.ts';
import { applyPlan, findLeftovers } from './applyPlan.ts';
import type { Undertaking } from './applyPlan.ts';
import { openCodeBook } from './codeBook.ts';
import { exportStore } from './export/exportStore.ts';
import { openLedger } from './ledger.ts';
import { makePlan, refuseDeletes } from './makePlan.ts';
import { outcomeOfApply, outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName, StoreJournal } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { StoreRequest } from './readRequest.ts';
import { renderEnd, report } from './report.ts';
import type { RunRecord } from './report.ts';
import { schemaUrl } from './export/schemaUrl.ts';
import type { StoreStage } from './stage.ts';
import type { StoreFiles } from './file/storeFiles.ts';
import type { StoreKind } from './storeKind.ts';
import { takeSurvey } from './survey.ts';
import { tellLeftovers } from './tellLeftovers.ts';
import { tellPullRequest } from './tellPullRequest.ts';

/** Everything outside that a store run touches. */
export interface StoreWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly platform: StoreKind;
  readonly files: StoreFiles;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
  /** One UUID for the run, sent with every request to the platform. */
  readonly correlationId: string;
}

/** What the parts of a run share. */
interface Around extends StoreWorld {
  readonly journal: StoreJournal;
  /** Filled as things become known, so that the report has them however the run ends. */
  readonly record: RunRecord;
}

/**
 * Runs the store action from its inputs to its report. Resolves with whether the step is green, and never rejects: whatever
 * happens ends in an outcome that is reported.
 */
export async function runStore(world: StoreWorld, cancelled: AbortSignal): Promise<boolean> {
  const journal = openJournal<OutputName>(world.runner, world.clock);
  const around: Around = { ...world, journal, record: {} };
  const outcome = await setUp(around, cancelled).catch(outcomeOfError);
  await report(outcome, around);
  const { request } = around.record;
  if (request !== undefined) {
    const blocks = renderEnd(outcome, around.record);
    await tellPullRequest(request, { outcome, blocks }, { ...world, cancelled });
  }
  return outcome.problem === undefined;
}

async function setUp(around: Around, cancelled: AbortSignal): Promise<Outcome> {
  const request = await readRequest(around, around.platform);
  around.record.request = request;
  const { timeout_minutes: limitMs } = request.inputs;
  const deadline = startDeadline(around.clock, limitMs, {
    parent: cancelled,
    reason: () => timedOut(limitMs),
  });
  try {
    return await carryOut(request, around, deadline);
  } finally {
    deadline.clear();
  }
}

async function carryOut(
  request: StoreRequest,
  around: Around,
  deadline: Deadline,
): Promise<Outcome> {
  const { journal, clock, record } = around;
  const run = { deadline, info: journal.info, secret: journal.secret };
  if (request.command === 'check')
    return { status: 'skipped', line: 'The store file has no faults.' };
  if (request.command === 'export') {
    journal.enter('Export');
    const { openStore, storeHash } = request.target;
    const file = { output: request.output, schemaUrl: schemaUrl(around.runner.env) };
    const line = await exportStore(openStore(storeHash, run), file, journal);
    return { status: 'exported', line };
  }
  journal.enter('Plan');
  const { inputs } = request;
  const stage = { run, journal, clock, signal: deadline.signal, policy: inputs.policy };
  const survey = await takeSurvey(request, stage);
  const plan = await makePlan(survey, inputs, around);
  Object.assign(record, { plan, left: survey.left });
  const hasChanges = plan.changes.length > 0;
  const tooMany = refuseDeletes(plan, inputs);
  if (request.command === 'plan' && tooMany !== undefined) {
    journal.warning({ title: 'Applying this plan would be refused', message: tooMany });
  }
  if (!hasChanges) return { status: 'no_changes', line: 'There is nothing to change.' };
  if (request.command === 'plan') {
    return { status: 'planned', line: 'This is a plan only: nothing was written.' };
  }
  if (tooMany !== undefined) throw new ActionError('input', tooMany);

  journal.enter('Apply');
  const ledger = openLedger(plan.changes, journal.info);
  record.ledger = ledger;
  return apply({ plan, survey, ledger, codes: openCodeBook(survey.current.codes) }, stage);
}

async function apply(undertaking: Undertaking, stage: StoreStage): Promise<Outcome> {
  const { ledger } = undertaking;
  const stopped = await applyPlan(undertaking, stage);
  if (stopped === undefined) {
    await tellLeftovers(() => findLeftovers(undertaking, stage), stage);
  }
  return outcomeOfApply(ledger.entries(), stopped);
}

function timedOut(limitMs: number): ActionError {
  return new ActionError('timeout', `The store was not set up within ${formatDuration(limitMs)}.`, {
    hint: 'Raise `timeout_minutes` if your store needs longer.',
  });
}
