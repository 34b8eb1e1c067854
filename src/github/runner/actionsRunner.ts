import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import {
  maskableParts,
  rememberOwnWords,
  rememberSecret,
  withoutCommands,
} from '../../text/index.ts';
import type { Annotation, Runner } from '../../step/index.ts';
import { firstCommands } from './firstCommands.ts';
import type { Commands } from './firstCommands.ts';
import { readEvent } from './readEvent.ts';
import { runnerFiles } from './runnerFiles.ts';

const INPUT_PREFIX = 'INPUT_';

/** Inputs whose values appear in outputs, comments and GitHub Deployments, so they must not be masked. */
const PUBLIC_INPUTS = [
  ...['platform', 'environment', 'ref', 'path', 'kept_as'],
  ...['store_hash', 'project_name', 'project_uuid'],
  ...['region', 'project_key', 'deployment_key', 'deployment_id', 'connector_key', 'connector_id'],
];
const PUBLIC_VARIABLES = ['GITHUB_REF_NAME', 'GITHUB_HEAD_REF', 'GITHUB_BASE_REF'];

/** Opens the runner of GitHub Actions. Nothing written through it can act as a workflow command. */
export function actionsRunner(variables: NodeJS.ProcessEnv): Runner {
  const env = withoutBlanks(variables);
  const names = PUBLIC_INPUTS.map((name) => INPUT_PREFIX + name.toUpperCase());
  rememberOwnWords([...names, ...PUBLIC_VARIABLES].map((name) => env[name]));
  let commands: Commands = firstCommands;
  const annotate =
    (kind: 'notice' | 'warning' | 'error') =>
    ({ title, message, file, line, column }: Annotation): void => {
      commands[kind](clean(message), {
        title: property(title),
        ...(file === undefined ? {} : { file: property(file) }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
      });
    };
  return {
    env,
    event: readEvent(env),
    temporaryFolder: temporaryFolder(env),
    ...inputsOf(env),
    secret: (value) => {
      if (value.trim() === '') return;
      rememberSecret(value);
      for (const text of maskableParts(value)) commands.setSecret(text);
    },
    info: (text) => {
      commands.info(clean(text));
    },
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    startGroup: (title) => {
      commands.startGroup(clean(title));
    },
    endGroup: () => {
      commands.endGroup();
    },
    ...runnerFiles(env, { warn: annotate('warning'), commands: () => commands }),
    ready: async () => {
      const { toolkitCommands } = await import('./toolkit.ts');
      commands = toolkitCommands;
    },
  };
}

/** The runner sets unset inputs to an empty string. */
function withoutBlanks(variables: NodeJS.ProcessEnv): Runner['env'] {
  return Object.fromEntries(
    Object.entries(variables).filter(([, value]) => (value ?? '').trim() !== ''),
  );
}

function inputsOf(env: Runner['env']): Pick<Runner, 'input' | 'inputNames'> {
  return {
    input: (name) => env[INPUT_PREFIX + name.toUpperCase()],
    inputNames: () =>
      Object.keys(env)
        .filter((name) => name.startsWith(INPUT_PREFIX))
        .map((name) => name.slice(INPUT_PREFIX.length).toLowerCase()),
  };
}

/** Returns an absolute path, because a later step may start in another folder. */
function temporaryFolder({ RUNNER_TEMP: folder }: Runner['env']): string {
  return folder === undefined ? tmpdir() : resolve(folder);
}

function clean(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map(withoutCommands)
    .join('\n');
}

/** The runner overlooks such characters when it looks for the `::` after the last property, and takes one colon for the message. */
const OVERLOOKED = /[\p{Cc}\p{Cf}]/u;

/** Prepares the value of a property. The runner would drop equals signs at its start, and what follows them could be a command. */
function property(text: string): string {
  const cleaned = clean(text.replace(/^=+/, ''));
  let end = cleaned.length;
  while (end > 0 && OVERLOOKED.test(cleaned.charAt(end - 1))) end -= 1;
  return cleaned.slice(0, end);
}
