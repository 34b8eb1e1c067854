import type { Deadline } from '../clock.ts';
import type { Repository } from '../repository.ts';
import { withinLimit } from '../step/run.ts';
import type { Run, StepWorld } from '../step/run.ts';
import { runStep } from '../step/runStep.ts';
import { plainOutput } from '../text.ts';
import { outcomeOf, outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { OutputName } from './outputs.ts';
import { readRequest } from './readRequest.ts';
import type { RemovalKinds, TeardownRequest } from './readRequest.ts';
import { renderSummary } from './summary.ts';
import { tellGitHub } from './tellGitHub.ts';

/** Everything outside that a teardown run touches. */
export interface TeardownWorld extends StepWorld {
  readonly platforms: RemovalKinds;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
}

/** Runs the teardown action. Resolves with whether the step is green, and never rejects. */
export function runTeardown(world: TeardownWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<TeardownRequest | undefined, Outcome, OutputName>(world, cancelled, (run) => {
    let isUnderWay = false;
    const noteUnderWay = (is: boolean): void => {
      isUnderWay = is;
    };
    return {
      read: () => readRequest(world.runner, world.platforms),
      work: async (request) => {
        if (request === undefined) return { status: 'kept', line: 'Nothing was removed.' };
        run.journal.output('environment', plainOutput(request.environment));
        const outcome = await remove(request, run, noteUnderWay);
        run.journal.leave();
        if (outcome.problem === undefined) {
          await tellGitHub(request, outcome, { ...world, cancelled });
        }
        return outcome;
      },
      failed: (error, request) =>
        outcomeOfError(error, request && { target: request.removal.target, isUnderWay }),
      lines: (outcome) => (outcome.problem === undefined ? [outcome.line] : []),
      summary: (outcome, request) => renderSummary(outcome, { ...run, request }),
    };
  });
}

function remove(
  { inputs, removal }: TeardownRequest,
  run: Run<OutputName>,
  noteUnderWay: (isUnderWay: boolean) => void,
): Promise<Outcome> {
  const limit = {
    ms: inputs.timeout_minutes,
    what: 'The removal',
    hint: 'Raise `timeout_minutes` if your platform needs longer.',
  };
  const { journal } = run;
  journal.enter('Remove');
  return withinLimit(run, limit, async (deadline: Deadline) =>
    outcomeOf(await removal.open({ journal, noteUnderWay }).remove(deadline)),
  );
}
