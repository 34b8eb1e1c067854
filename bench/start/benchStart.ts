import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionNames } from '../../scripts/workflows/listActions.ts';
import { goalTable } from '../goals.ts';
import { alternate, median, ratios, showRatios } from '../measure/alternate.ts';
import type { BenchOptions } from '../options.ts';
import { table } from '../table.ts';
import { openFirstRequest } from './firstRequest.ts';
import { profileStart } from './profileStart.ts';

interface Start {
  /** Until the error about missing inputs is printed, or the first request arrives; NaN for neither. */
  readonly errorMs: number;
  /** Until the process has ended. */
  readonly endMs: number;
}

const EMPTY = 'node -e 0';
const ACTIONS = actionNames();
const FIRST_REQUEST = 'deploy to its first request';
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A start is so short that many are needed. */
const TURNS_PER_ROUND = 8;
const MOST_TO_ERROR = 1.6;
const MOST_TO_REQUEST = 2.6;
const MOST_BYTES = 600_000;
const MOST_BYTES_OF_DEPLOY = 900_000;

const ABOUT =
  'Each bundle without inputs, from the start of the process to the error about them and to its end, compared with an empty Node.js. Then `deploy` with a small build, to its first request, to a server on the same machine and without TLS. Medians in milliseconds, and the ratio of the first time to the empty process, round by round, with the lowest and highest in brackets. The files are all that an action can load; a run loads a part of them.';

const ABOUT_PROFILE =
  'Where the time of `deploy` goes, in milliseconds, by the profiler of Node.js, which slows everything down. The fastest of ten runs.';

/** Starts every bundle without inputs, and an empty Node.js for comparison. */
export async function benchStart({ work, rounds }: BenchOptions): Promise<string> {
  const names = [EMPTY, ...ACTIONS, FIRST_REQUEST];
  const first = await openFirstRequest(bundleOf('deploy'), work);
  const starts = await alternate(names, rounds * TURNS_PER_ROUND, (name) => {
    if (name === FIRST_REQUEST) return first.measure();
    return measureStart(name === EMPTY ? ['-e', '0'] : [bundleOf(name)]);
  });
  await first.close();
  const timesOf = (name: string): readonly Start[] => starts[name] ?? [];
  const toEmpty = (name: string): number[] =>
    ratios(timesOf(name), timesOf(EMPTY), ({ errorMs, endMs }) => errorMs || endMs);
  const rows = names.map((name) => [
    name,
    name === EMPTY ? '' : showMs(timesOf(name).map(({ errorMs }) => errorMs)),
    showMs(timesOf(name).map(({ endMs }) => endMs)),
    showRatios(toEmpty(name)),
    ...(name === EMPTY || name === FIRST_REQUEST ? ['', ''] : sizesOf(name)),
  ]);
  const goals = [
    ...ACTIONS.map((name) => ({
      what: `start of \`${name}\` to the error, in empty starts`,
      most: MOST_TO_ERROR,
      found: median(toEmpty(name)),
    })),
    {
      what: 'start of `deploy` to its first request, in empty starts',
      most: MOST_TO_REQUEST,
      found: median(toEmpty(FIRST_REQUEST)),
    },
    ...ACTIONS.map((name) => ({
      what: `bytes of the files of \`${name}\``,
      most: name === 'deploy' ? MOST_BYTES_OF_DEPLOY : MOST_BYTES,
      found: bytesOf(filesOf(name)),
    })),
  ];
  return [
    ABOUT,
    goalTable(goals),
    table(['process', 'error or request', 'end', 'ratio', 'first file', 'all files'], rows),
    ABOUT_PROFILE,
    profileStart(bundleOf('deploy'), work),
  ].join('\n\n');
}

function bundleOf(action: string): string {
  return join(dist, action, 'index.js');
}

function filesOf(action: string): readonly string[] {
  const folder = join(dist, action);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file));
}

function bytesOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function sizesOf(action: string): readonly string[] {
  return [[bundleOf(action)], filesOf(action)].map((files) => bytesOf(files).toLocaleString('en'));
}

function showMs(values: readonly number[]): string {
  return median(values).toFixed(0);
}

async function measureStart(args: readonly string[]): Promise<Start> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
  let errorMs = Number.NaN;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('::error')) errorMs = performance.now() - startedAt;
  });
  await once(child, 'close');
  return { errorMs, endMs: performance.now() - startedAt };
}
