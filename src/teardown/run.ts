import type { Deadline, Repository, Run, StepWorld } from '../step/index.ts';
import { ActionError } from '../errors/index.ts';
import { findOccasion, hasReopened } from '../event/index.ts';
import { collectComplaints, findProduction } from '../reporting/index.ts';
import { runStep, withinLimit } from '../step/index.ts';
import { plainOutput } from '../text/index.ts';
import { outcomeOf, outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { RemovalKinds, TeardownJob } from './readRequest.ts';
import type { RemovalRun } from './removal.ts';
import { renderSummary } from './summary.ts';
import { commentOnFailure } from './commentOnFailure.ts';
import { updateGitHub } from './updateGitHub.ts';

/** Everything outside that a teardown run touches. */
export interface TeardownWorld extends StepWorld {
  readonly platforms: RemovalKinds;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
}

/** Runs the teardown action. Resolves with whether the step is green, and never rejects. */
export function runTeardown(world: TeardownWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<TeardownJob | undefined, Outcome, OutputName>(world, cancelled, (run) => {
    const { runner } = world;
    const { note, tell } = collectComplaints(runner);
    const around = { ...world, startedAtMs: run.journal.startedAtMs, note, cancelled };
    let repository: Repository | undefined;
    let isUnderWay = false;
    const noteUnderWay = (is: boolean): void => {
      isUnderWay = is;
    };
    const isOpenAgain = ({ pullRequest }: TeardownJob): Promise<boolean> =>
      hasReopened(runner.event, { pullRequest, repository }, cancelled).catch((error: unknown) => {
        cancelled.throwIfAborted();
        note(error);
        return false;
      });
    return {
      read: async () => {
        const request = readRequest(runner, world.platforms);
        if (request === undefined) return undefined;
        const { github_token: token, environment: wanted } = request.inputs;
        repository = token === undefined ? undefined : world.openRepository(token);
        const about = { wanted, repository, note };
        const { environment, pullRequest } = await findOccasion(runner.event, about, cancelled);
        run.journal.output('environment', plainOutput(environment));
        return { ...request, environment, pullRequest };
      },
      work: async (job) => {
        if (job === undefined) return { status: 'kept', line: 'Nothing was removed.' };
        if (await isOpenAgain(job)) return { status: 'kept', line: REOPENED };
        const productionDeployment = askForProduction(repository);
        const outcome = await remove(job, run, { noteUnderWay, productionDeployment });
        run.journal.leave();
        if (outcome.problem === undefined && repository !== undefined) {
          await updateGitHub(job, outcome, { ...around, repository });
        }
        return outcome;
      },
      failed: (error, job) =>
        outcomeOfError(error, job && { target: job.removal.target, isUnderWay }),
      after: async (outcome, job) => {
        if (outcome.problem !== undefined) await commentOnFailure(outcome, job, around);
        tell();
      },
      lines: (outcome) => (outcome.problem === undefined ? [outcome.line] : []),
      summary: (outcome, job) => renderSummary(outcome, { ...run, request: job }),
    };
  });
}

const REOPENED =
  'The pull request is open again, so its preview is kept: this run was started when it was closed.';

function remove(
  { inputs, removal }: TeardownJob,
  run: Run<OutputName>,
  means: Omit<RemovalRun, 'journal'>,
): Promise<Outcome> {
  const limit = {
    ms: inputs.timeout_minutes,
    what: 'The removal',
    hint: 'Raise `timeout_minutes` if your platform needs longer.',
  };
  const { journal } = run;
  journal.enter('Remove');
  return withinLimit(run, limit, async (deadline: Deadline) =>
    outcomeOf(await removal.open({ journal, ...means }).remove(deadline)),
  );
}

function askForProduction(repository: Repository | undefined): RemovalRun['productionDeployment'] {
  return async (fits, signal) => {
    if (repository !== undefined) return findProduction(repository, fits, signal);
    throw new ActionError('input', 'There is no `github_token`, or no repository to ask about.');
  };
}
