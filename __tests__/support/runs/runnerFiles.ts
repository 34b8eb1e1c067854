import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endStep, openJob } from '../runnerModel/index.ts';
import type { RunnerJob, ShownAnnotation } from '../runnerModel/index.ts';

/** What a step wrote for the runner. */
export interface LeftBehind {
  readonly outputs: Readonly<Record<string, string>>;
  /** The raw output file. */
  readonly outputFile: string;
  /** As the step wrote it, before anything is masked. */
  readonly summary: string;
  /** As they are on the page of the run: masked, 10 of a kind, 50 of a job. */
  readonly annotations: readonly ShownAnnotation[];
  /** State saved for the post step. */
  readonly state: Readonly<Record<string, string>>;
  /** Values masked with `::add-mask::`, decoded. */
  readonly masks: readonly string[];
}

/** The runner's files and the environment that points to them. */
export interface RunnerFiles {
  readonly env: Readonly<Record<string, string>>;
  /** Reads what the step wrote to the files and to its log. Throws where the runner would fail it for what it wrote. */
  readonly read: (log: string, exitCode: number | null) => Promise<LeftBehind>;
}

interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>> | undefined;
  /** Payload of the event. */
  readonly event?: object | undefined;
  /** Values that the main step saved. */
  readonly state?: Readonly<Record<string, string>> | undefined;
  /** The job that the step belongs to. Default: one of its own. */
  readonly job?: RunnerJob | undefined;
}

/** Creates the runner's files in a folder, and the environment with the step's inputs and state. */
export async function openRunnerFiles(
  folder: string,
  { inputs = {}, event = {}, state = {}, job = openJob() }: StepOptions,
): Promise<RunnerFiles> {
  const file = (name: string): string => join(folder, name);
  const names = ['output', 'summary', 'state', 'env', 'path', 'artifacts'];
  for (const name of names) await writeFile(file(name), '');
  await writeFile(file('event.json'), JSON.stringify(event));
  return {
    env: {
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
      GITHUB_ARTIFACTS: file('artifacts'),
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'someone',
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [inputVariable(name), value]),
      ),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    },
    read: async (log, exitCode) => {
      const [output = '', summary = '', savedState = '', artifacts = ''] = await Promise.all(
        ['output', 'summary', 'state', 'artifacts'].map((name) => readFile(file(name), 'utf8')),
      );
      const texts = { log, exitCode, output, summary, state: savedState, artifacts };
      const end = endStep(job, texts, { workspace: folder });
      if (end.faults.length > 0) throw new Error(`The runner objects: ${end.faults.join('; ')}`);
      const { outputs, masks, annotations } = end;
      return { outputFile: output, outputs, summary, state: end.state, masks, annotations };
    },
  };
}

/** @see src/Runner.Worker/Handlers/Handler.cs of actions/runner, `AddInputsToEnvironment` */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
