import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a step wrote for the runner. */
export interface LeftBehind {
  readonly outputs: Readonly<Record<string, string>>;
  /** The raw output file. */
  readonly outputFile: string;
  readonly summary: string;
  /** State saved for the post step. */
  readonly state: Readonly<Record<string, string>>;
  /** Values masked with `::add-mask::`, decoded. */
  readonly masks: readonly string[];
}

/** The runner's files and the environment that points to them. */
export interface RunnerFiles {
  readonly env: Readonly<Record<string, string>>;
  /** Reads what the step wrote to the files and to its log. */
  readonly read: (log: string) => Promise<LeftBehind>;
}

interface StepOptions {
  readonly inputs?: Readonly<Record<string, string>> | undefined;
  /** Payload of the event. */
  readonly event?: object | undefined;
  /** Values that the main step saved. */
  readonly state?: Readonly<Record<string, string>> | undefined;
}

/** Creates the runner's files in a folder, and the environment with the step's inputs and state. */
export async function openRunnerFiles(
  folder: string,
  { inputs = {}, event = {}, state = {} }: StepOptions,
): Promise<RunnerFiles> {
  const file = (name: string): string => join(folder, name);
  for (const name of ['output', 'summary', 'state', 'env', 'path']) await writeFile(file(name), '');
  await writeFile(file('event.json'), JSON.stringify(event));
  return {
    env: {
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_STATE: file('state'),
      GITHUB_ENV: file('env'),
      GITHUB_PATH: file('path'),
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'someone',
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
    },
    read: async (log) => {
      const outputFile = await readFile(file('output'), 'utf8');
      return {
        outputFile,
        outputs: parseOutputs(outputFile),
        summary: await readFile(file('summary'), 'utf8'),
        state: parseOutputs(await readFile(file('state'), 'utf8')),
        masks: masksOf(log),
      };
    },
  };
}

/** Parses `name<<delimiter`, the value and a line with the delimiter; the last value of a name wins. */
function parseOutputs(text: string): Record<string, string> {
  const matches = text.matchAll(/^(\w+)<<(\S+)\r?\n([^]*?)\r?\n\2$/gm);
  return Object.fromEntries([...matches].map(([, name = '', , value = '']) => [name, value]));
}

function masksOf(log: string): string[] {
  return [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) =>
    value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  );
}
