import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goalTable } from '../goals.ts';
import { alternate, median, ratios, showRatios } from '../measure/alternate.ts';
import type { BenchOptions } from '../options.ts';
import { table } from '../table.ts';
import { profileStart } from './profileStart.ts';

interface Start {
  /** Until the first line is printed. */
  readonly firstLineMs: number;
  /** Until the process has ended. */
  readonly endMs: number;
}

const EMPTY = 'node -e 0';
const ACTIONS = ['deploy', 'teardown', 'store', 'package', 'list'] as const;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A start is so short that many are needed. */
const TURNS_PER_ROUND = 8;

const ABOUT =
  'Each bundle without inputs, from the start of the process to its first line and to its end, compared with an empty Node.js. All but `package` end with the error about missing inputs. Medians in milliseconds, and the ratio to the empty process, round by round, with the lowest and highest in brackets.';

const WHY_MISSED =
  'The goal is missed because Node.js reads and compiles one file of 1.5 MB, with octokit and a YAML parser that a short run does not need, because `@actions/core` loads the http and TLS modules of Node.js at once, and because zod builds the schemas of the inputs. The rest could be a second file, loaded later. That would save tens of milliseconds in a job of minutes, so each action stays one file that can be read as a whole.';

const ABOUT_PROFILE =
  'Where the time of `deploy` goes, in milliseconds, by the profiler of Node.js, which slows everything down. The fastest of ten runs.';

/** Starts every bundle without inputs, and an empty Node.js for comparison. */
export async function benchStart({ work, rounds }: BenchOptions): Promise<string> {
  const names = [EMPTY, ...ACTIONS] as const;
  const starts = await alternate(names, rounds * TURNS_PER_ROUND, (name) =>
    measureStart(name === EMPTY ? ['-e', '0'] : [bundleOf(name)]),
  );
  const toEmpty = (name: (typeof names)[number]): number[] =>
    ratios(starts[name], starts[EMPTY], ({ endMs }) => endMs);
  const rows = names.map((name) => [
    name,
    name === EMPTY ? '' : showMs(starts[name].map(({ firstLineMs }) => firstLineMs)),
    showMs(starts[name].map(({ endMs }) => endMs)),
    showRatios(toEmpty(name)),
  ]);
  const goal = {
    what: 'start of `deploy` to the failure on missing input, in empty starts',
    most: 2.7,
    found: median(toEmpty('deploy')),
  };
  return [
    ABOUT,
    goalTable([goal]),
    WHY_MISSED,
    table(['process', 'first line', 'end', 'ratio'], rows),
    ABOUT_PROFILE,
    profileStart(bundleOf('deploy'), work),
  ].join('\n\n');
}

function bundleOf(action: string): string {
  return join(dist, action, 'index.js');
}

function showMs(values: readonly number[]): string {
  return median(values).toFixed(0);
}

async function measureStart(args: readonly string[]): Promise<Start> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { env: {}, stdio: ['ignore', 'pipe', 'ignore'] });
  let firstLineMs = 0;
  child.stdout.on('data', () => (firstLineMs ||= performance.now() - startedAt));
  await once(child, 'close');
  return { firstLineMs, endMs: performance.now() - startedAt };
}
