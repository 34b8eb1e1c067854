import { ActionError } from '../errors/index.ts';
import { problemOf } from '../step/index.ts';
import type { Annotation, Runner } from '../step/index.ts';
import { plainOutput } from '../text/index.ts';
import {
  judgeWave,
  noteResult,
  planWaves,
  prepareTarget,
  showLive,
  showResults,
} from './fleet/index.ts';
import { removePreviewTags, runBuild, tagPreview } from './preview/index.ts';
import type { WorkflowWorld } from './world.ts';

/** What a step can start, by the first argument of the process. */
interface Job {
  /** Resolves with why the step is red, if it is. Throws what is wrong with the inputs. */
  readonly run: (
    world: WorkflowWorld,
    cancelled: AbortSignal,
  ) => Promise<Annotation | undefined> | Promise<void>;
  /** Names of the outputs that it may set. */
  readonly outputs: readonly string[];
}

/** The jobs by their names. */
export const workflowJobs: Readonly<Record<string, Job>> = {
  'run-build': { run: runBuild, outputs: [] },
  'tag-preview': { run: tagPreview, outputs: ['tag'] },
  'describe-draft': {
    run: setDraftInputs,
    outputs: ['name', 'creator_email', 'repository_url', 'integration_types'],
  },
  'remove-preview-tags': { run: removePreviewTags, outputs: [] },
  'plan-waves': { run: planWaves, outputs: ['waves'] },
  'prepare-target': {
    run: prepareTarget,
    outputs: ['environment_variables', 'configuration', 'global_configuration', 'live_commit'],
  },
  'note-result': { run: noteResult, outputs: [] },
  'judge-wave': { run: judgeWave, outputs: [] },
  'show-results': { run: showResults, outputs: [] },
  'show-live': { run: showLive, outputs: [] },
};

/** Runs one job. Reports an error as an annotation. Resolves with whether the step is green, and never rejects. */
export async function runWorkflowStep(
  name: string,
  world: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<boolean> {
  try {
    const job = Object.hasOwn(workflowJobs, name) ? workflowJobs[name] : undefined;
    if (job === undefined) throw new ActionError('input', `There is no job ${name}.`);
    const runner = withDeclaredOutputs(world.runner, job);
    const problem = await job.run({ ...world, runner }, cancelled);
    if (typeof problem === 'object') runner.error(problem);
    return typeof problem !== 'object';
  } catch (error) {
    const { title, message, hint } = problemOf(error);
    world.runner.error({ title, message: hint === undefined ? message : `${message} ${hint}` });
    return false;
  }
}

/** Sets what the draft of a preview takes from that of its Connector as outputs: each is an input of the connector action. */
async function setDraftInputs(
  { runner, describeDraft }: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<void> {
  const inputs = await describeDraft(runner, cancelled);
  for (const [name, value] of Object.entries(inputs)) runner.output(name, plainOutput(value));
}

/** Refuses an output that is not declared: the check of the workflows knows only those. */
function withDeclaredOutputs(runner: Runner, { outputs }: Job): Runner {
  return {
    ...runner,
    output: (name, value) => {
      if (!outputs.includes(name)) throw new Error(`The output ${name} is not declared.`);
      runner.output(name, value);
    },
  };
}
