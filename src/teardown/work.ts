import { ActionError } from '../errors/index.ts';
import { findOccasion, hasReopened } from '../event/index.ts';
import { collectComplaints, findProduction } from '../reporting/index.ts';
import { withinLimit } from '../step/index.ts';
import type { OpenRepository, Repository, Run, StepWork, StepWorld } from '../step/index.ts';
import { plainOutput } from '../text/index.ts';
import { commentOnFailure } from './commentOnFailure.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { RemovalKinds, TeardownJob, TeardownRequest } from './readRequest.ts';
import type { RemovalRun } from './removal.ts';
import { renderSummary } from './summary.ts';
import { updateGitHub } from './updateGitHub.ts';

/** The outputs of the teardown action, besides those of every action. */
export type OutputName = 'environment';

/** Everything outside that a teardown run touches. */
export interface TeardownWorld extends StepWorld {
  readonly platforms: RemovalKinds;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: OpenRepository;
}

/** What a run has come to know. Filled while it runs, so that its report has it however the run ends. */
export interface RunRecord {
  /** Undefined until it is known what the run is about on GitHub. */
  job?: TeardownJob;
  /** Whether the platform may have been asked to remove the target. */
  isUnderWay: boolean;
}

/** Opens the work of a teardown run. Sends nothing yet. */
export function openWork(
  world: TeardownWorld,
  run: Run<OutputName>,
  record: RunRecord,
): StepWork<TeardownRequest | undefined, Outcome> {
  const { runner } = world;
  const { cancelled } = run;
  const { note, warn } = collectComplaints(runner);
  const around = { ...world, ...run, note };
  const isOpenAgain = (
    { pullRequest }: TeardownJob,
    repository: Repository | undefined,
  ): Promise<boolean> =>
    hasReopened(runner.event, { pullRequest, repository }, cancelled).catch((error: unknown) => {
      cancelled.throwIfAborted();
      note(error);
      return false;
    });
  return {
    work: async (request) => {
      if (request === undefined) return { status: 'kept', line: 'Nothing was removed.' };
      const { github_token: token, environment: wanted } = request.inputs;
      const repository = token === undefined ? undefined : await world.openRepository(token);
      const about = { wanted, repository, note };
      const { environment, pullRequest } = await findOccasion(runner.event, about, cancelled);
      run.journal.output('environment', plainOutput(environment));
      const job = { ...request, environment, pullRequest };
      record.job = job;
      if (await isOpenAgain(job, repository)) return { status: 'kept', line: REOPENED };
      const noteUnderWay = (isUnderWay: boolean): void => {
        record.isUnderWay = isUnderWay;
      };
      const productionDeployment = askForProduction(repository);
      const outcome = await remove(job, run, { noteUnderWay, productionDeployment });
      run.journal.leave();
      if (outcome.problem === undefined && repository !== undefined) {
        await updateGitHub(job, outcome, { ...around, repository });
      }
      return outcome;
    },
    after: async (outcome) => {
      if (outcome.problem !== undefined) await commentOnFailure(outcome, record.job, around);
      warn();
    },
    lines: (outcome) => (outcome.problem === undefined ? [outcome.line] : []),
    summary: (outcome) => renderSummary(outcome, { ...run, request: record.job }),
  };
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
  return withinLimit(run, limit, async (deadline) =>
    outcomeOf(await removal.remove({ journal, ...means }, deadline)),
  );
}

function askForProduction(repository: Repository | undefined): RemovalRun['productionDeployment'] {
  return async (fits, signal) => {
    if (repository !== undefined) return findProduction(repository, fits, signal);
    throw new ActionError('input', 'There is no `github_token`, or no repository to ask about.');
  };
}
