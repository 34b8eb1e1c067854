import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../../src/step/ports/clock.ts';
import { expectAnnotatedOnce } from '../expect/expectAnnotatedOnce.ts';
import { compileCache } from '../process/compileCache.ts';
import { openRunnerFiles } from './runnerFiles.ts';
import type { LeftBehind } from './runnerFiles.ts';
import type { RunnerJob } from '../runnerModel/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ActionRun extends LeftBehind {
  readonly exitCode: number | null;
  /** Standard output, as the runner reads it. */
  readonly log: string;
  readonly errors: string;
  readonly tookMs: number;
  /** How long the process lived after its first signal; NaN without one. */
  readonly livedOnMs: number;
  /** Resolves when the process has ended, which is later than the run when that was abandoned. */
  readonly over: Promise<unknown>;
}

export interface ActionOptions {
  /** Arguments of the process: a job of the reusable workflows. */
  readonly args?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Payload of the event, for `GITHUB_EVENT_PATH`. */
  readonly event?: object;
  /** The workspace. Default: an empty folder. */
  readonly workspace?: string;
  /** Values that the main step saved, to run the post step. */
  readonly state?: Readonly<Record<string, string>>;
  /** The job that the step belongs to. Default: one of its own. */
  readonly job?: RunnerJob;
  /** Folder with the bundles. Default: `dist`. */
  readonly bundles?: string;
  /** Speed-up of the run's time. Default: 1, real time. */
  readonly speed?: number;
  /** Makes the run's time go 100 times as fast when this resolves: nothing but waits is left. */
  readonly hurry?: Promise<void>;
  /** Modules of the folder `process` to load before the action. */
  readonly preloads?: readonly string[];
  /**
   * In a job with a container, the runner ends the step without a signal to the process, which goes on beside the next steps. So it
   * does here when this resolves.
   *
   * @see src/Runner.Worker/Handlers/StepHost.cs of actions/runner, `ContainerStepHost`
   */
  readonly abandoned?: Promise<void>;
  /** Closes the log after its first chunk, like a runner that died. */
  readonly stopsReading?: boolean;
  /** Called when the process has started. Can send signals at any time. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** Called with the log so far whenever it grows. Can send signals. */
  readonly onLog?: (log: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** A way to run an action. */
export interface StartAction {
  (action: string, options?: ActionOptions): Promise<ActionRun>;
  /** The time that the sandbox has to share with the run. Default: the machine's. */
  readonly clock?: Clock | undefined;
}

/**
 * The speed of a run that waits for a platform. Nothing in such a run may depend on an answer within a second or two, because a
 * busy machine seems this many times slower.
 */
export const FAST = 20;

/** Limit for {@link ActionRun.livedOnMs}: the promised 2 s, which other tests check in virtual time, plus room for a busy machine. */
export const PROMPTLY_MS = 5000;

/** Runs a bundled action like the runner: with inputs as `INPUT_*` and the runner's files, but without our environment. */
export async function runAction(action: string, options: ActionOptions = {}): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-e2e-'));
  const run = await runIn(folder, action, options);
  const over = run.over.then(() => rm(folder, { recursive: true, force: true }));
  if (options.abandoned === undefined) await over;
  return { ...run, over };
}

async function runIn(folder: string, action: string, options: ActionOptions): Promise<ActionRun> {
  const { env = {}, workspace = folder, onStart, onLog, abandoned } = options;
  const files = await openRunnerFiles(folder, options);
  const hurryFile = join(folder, 'hurry');
  void options.hurry?.then(() => writeFile(hurryFile, ''));
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [join(options.bundles ?? join(root, 'dist'), action, 'index.js'), ...(options.args ?? [])],
    {
      cwd: workspace,
      env: {
        PATH: process.env['PATH'],
        ...compileCache,
        ...files.env,
        ...preloading(options, hurryFile),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let signalledAt = Number.NaN;
  const kill = (signal: NodeJS.Signals): void => {
    if (Number.isNaN(signalledAt)) signalledAt = performance.now();
    child.kill(signal);
  };
  onStart?.(kill);
  let log = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    onLog?.(log, kill);
    if (options.stopsReading === true) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const over = new Promise<number | null>((resolve) => child.on('close', resolve));
  const exitCode = await Promise.race([over, ...(abandoned ? [abandoned.then(() => null)] : [])]);
  const endedAt = performance.now();
  const left = await files.read(`${log}\n${errors}`, exitCode);
  expectAnnotatedOnce(left.annotations);
  return {
    ...left,
    ...{ exitCode, log, errors, over },
    tookMs: endedAt - startedAt,
    livedOnMs: endedAt - signalledAt,
  };
}

function preloading(
  { speed = 1, hurry, preloads = [] }: ActionOptions,
  hurryFile: string,
): Record<string, string> {
  const isFast = speed !== 1 || hurry !== undefined;
  const modules = isFast ? ['fastTime.mjs', ...preloads] : preloads;
  if (modules.length === 0) return {};
  const imports = modules.map(
    (name) => `--import=${new URL(`../process/${name}`, import.meta.url).href}`,
  );
  return {
    NODE_OPTIONS: imports.join(' '),
    FAST_TIME_FACTOR: String(speed),
    FAST_TIME_ORIGIN: String(performance.timeOrigin),
    ...(hurry !== undefined && { FAST_TIME_HURRY: hurryFile }),
  };
}
