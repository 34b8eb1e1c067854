import type { Clock } from '../clock.ts';
import { startDeadline } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { formatDuration } from '../format.ts';
import type { Repository } from '../repository.ts';
import type { Runner } from '../runner.ts';
import { openJournal } from '../step/journal.ts';
import { plainOutput } from '../text.ts';
import { outcomeOf, outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName, TeardownJournal } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { RemovalKinds, TeardownRequest } from './readRequest.ts';
import { report } from './report.ts';
import { tellGitHub } from './tellGitHub.ts';

/** Everything outside that a teardown run touches. */
export interface TeardownWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly platforms: RemovalKinds;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
  /** One UUID for the run, sent with every request to the platform. */
  readonly correlationId: string;
}

/** How a run ended, and what it was asked for; no request means that its inputs are wrong, or that it has no secrets. */
interface Ending {
  readonly outcome: Outcome;
  readonly request: TeardownRequest | undefined;
}

/**
 * Runs the teardown action from its inputs to its report. Resolves with whether the step is green, and never rejects:
 * whatever happens ends in an outcome that is reported.
 */
export async function runTeardown(world: TeardownWorld, cancelled: AbortSignal): Promise<boolean> {
  const journal = openJournal<OutputName>(world.runner, world.clock);
  const { outcome, request } = await tearDown(world, journal, cancelled).catch(
    (error: unknown): Ending => ({ outcome: outcomeOfError(error), request: undefined }),
  );
  await report(outcome, { ...world, journal, request });
  return outcome.problem === undefined;
}

async function tearDown(
  world: TeardownWorld,
  journal: TeardownJournal,
  cancelled: AbortSignal,
): Promise<Ending> {
  const request = readRequest(world.runner, world.platforms);
  if (request === undefined) {
    return { outcome: { status: 'kept', line: 'Nothing was removed.' }, request };
  }
  journal.output('environment', plainOutput(request.environment));
  const outcome = await removeTarget(request, { ...world, journal }, cancelled);
  if (outcome.problem === undefined) await tellGitHub(request, outcome, { ...world, cancelled });
  return { outcome, request };
}

/** Removes what the request names from its platform. Never rejects. */
async function removeTarget(
  { inputs, removal }: TeardownRequest,
  { clock, journal }: Pick<TeardownWorld, 'clock'> & { readonly journal: TeardownJournal },
  cancelled: AbortSignal,
): Promise<Outcome> {
  let isUnderWay = false;
  const noteUnderWay = (is: boolean): void => {
    isUnderWay = is;
  };
  const deadline = startDeadline(clock, inputs.timeout_minutes, {
    parent: cancelled,
    reason: () => timedOut(inputs.timeout_minutes),
  });
  journal.enter('Remove');
  try {
    return outcomeOf(await removal.open({ journal, noteUnderWay }).remove(deadline));
  } catch (error) {
    return outcomeOfError(error, { target: removal.target, isUnderWay });
  } finally {
    deadline.clear();
    journal.leave();
  }
}

function timedOut(limitMs: number): ActionError {
  return new ActionError('timeout', `The removal did not end within ${formatDuration(limitMs)}.`, {
    hint: 'Raise `timeout_minutes` if your platform needs longer.',
  });
}
