import { ActionError } from '../errors/index.ts';
import type { Clock, Repository, Runner } from '../step/index.ts';
import { problemOf } from '../step/index.ts';
import { judgeWave, noteResult, planWaves, prepareTarget, showResults } from './fleet/index.ts';
import { runBuild } from './build/index.ts';
import type { Start } from './build/index.ts';

/** What a step of a reusable workflow needs from outside. */
export interface WorkflowWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: (token: string) => Repository | undefined;
  /** Starts the user's build. */
  readonly start: Start;
}

type Job = (world: WorkflowWorld, cancelled: AbortSignal) => Promise<void>;

/** The jobs that a step can start, by the first argument of the process. */
const JOBS: Readonly<Record<string, Job>> = {
  'run-build': runBuild,
  'plan-waves': planWaves,
  'prepare-target': prepareTarget,
  'note-result': noteResult,
  'judge-wave': judgeWave,
  'show-results': showResults,
};

/** Runs one job. Reports an error as an annotation. Resolves with whether the step is green, and never rejects. */
export async function runWorkflowStep(
  name: string,
  world: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<boolean> {
  try {
    const job = Object.hasOwn(JOBS, name) ? JOBS[name] : undefined;
    if (job === undefined) throw new ActionError('input', `There is no job ${name}.`);
    await job(world, cancelled);
    return true;
  } catch (error) {
    const { title, message, hint } = problemOf(error);
    world.runner.error({ title, message: hint === undefined ? message : `${message} ${hint}` });
    return false;
  }
}
