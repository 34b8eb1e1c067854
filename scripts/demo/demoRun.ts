import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The result of a step. */
export interface DemoRun {
  readonly exitCode: number | null;
  readonly outputs: ReadonlyMap<string, string>;
  /** The file with the job summary. */
  readonly summary: string;
}

/** Where a step has its files, and what else its job gives it. */
export interface DemoPlace {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a demo runs its steps and shows what they say. */
export interface DemoTools {
  readonly run: (
    action: string,
    inputs: Readonly<Record<string, string>>,
    place: DemoPlace,
  ) => Promise<DemoRun>;
  readonly print: (text: string) => void;
  /** A folder for its files. */
  readonly folder: string;
}

/** Runs a committed action like the runner, with a folder for its files, and prints its log like GitHub. */
export async function demoRun(
  action: string,
  inputs: Readonly<Record<string, string>>,
  { folder, env }: DemoPlace,
): Promise<DemoRun> {
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const named = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const step = spawn(process.execPath, [join(root, `dist/${action}/index.js`)], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: folder,
      ...env,
      ...files,
      ...(Object.fromEntries(named) as Record<string, string>),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const show = logReader();
  createInterface({ input: step.stdout }).on('line', (line) => {
    const shown = show(line);
    if (shown !== undefined) print(shown);
  });
  const exitCode = await new Promise<number | null>((resolve) => step.on('close', resolve));
  const outputs = new Map(readOutputs(files.GITHUB_OUTPUT));
  return { exitCode, outputs, summary: files.GITHUB_STEP_SUMMARY };
}

/** Prints a line. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Reads the runner's output file, where each value is between two delimiter lines. */
function readOutputs(file: string): [string, string][] {
  const matches = readFileSync(file, 'utf8').matchAll(/^(\w+)<<(\S+)\r?\n([^]*?)\r?\n\2$/gm);
  return [...matches].map(([, name = '', , value = '']) => [name, value]);
}

/**
 * Returns a function that converts the lines of a step's standard output for display, like the job log: groups become headings
 * with indented lines, annotations become sentences, masks disappear (undefined).
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
function logReader(): (line: string) => string | undefined {
  let indent = '';
  let gap = '';
  return (line) => {
    const [, name, properties = '', message = ''] = COMMAND.exec(line) ?? [];
    const before = gap + indent;
    switch (name) {
      case undefined:
        gap = '';
        return before + line;
      case 'group':
        [gap, indent] = ['', '  '];
        return `\n▾ ${decode(message)}`;
      case 'endgroup':
        [gap, indent] = ['\n', ''];
        return undefined;
      case 'add-mask':
        return undefined;
      default: {
        const title = /title=([^,]*)/.exec(properties)?.[1] ?? '';
        const lines = decode(message).split('\n');
        gap = '';
        return before + [`${capitalize(name)}: ${decode(title)}`, ...lines].join(`\n${indent}  `);
      }
    }
  };
}

const COMMAND = /^::([a-z-]+)(?: ((?:(?!::).)*))?::(.*)$/;

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
