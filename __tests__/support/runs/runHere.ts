import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { deployTools } from '../../../src/actions/deployTools.ts';
import { repositoryWith } from '../../../src/actions/repository.ts';
import { actionsRunner } from '../../../src/github/index.ts';
import { USER_AGENT, sendRequest } from '../../../src/http/index.ts';
import type { ClientTools } from '../../../src/http/index.ts';
import type { StepWorld } from '../../../src/step/index.ts';
import { forgetSecrets } from '../../../src/text/redact.ts';
import { captureOutput } from '../captureOutput.ts';
import { expectAnnotatedOnce } from '../expect/expectAnnotatedOnce.ts';
import { fastClock } from '../time/fastClock.ts';
import { jumpClock } from '../time/jumpClock.ts';
import { runAction } from './runAction.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';
import { openRunnerFiles } from './runnerFiles.ts';

/** Options that need no process of their own. */
const HERE: ReadonlySet<string> = new Set<keyof ActionOptions>([
  ...(['args', 'inputs', 'event', 'speed', 'env', 'workspace', 'state', 'job', 'onLog'] as const),
]);

/** The library that writes the summary looks up once where it goes, so all runs have their files at the same place. */
const folder = mkdtemp(join(tmpdir(), 'commerce-deploy-here-'));
afterAll(async () => {
  await rm(await folder, { recursive: true, force: true });
});

const areAllBundles = process.env['ALL_BUNDLES'] !== undefined;
const clock = jumpClock();

/**
 * Runs an action as `runAction` does, with the runner's own commands and files, but in this process: from its inputs to its
 * report, without what a bundle and a process add. Starting those takes ten times as long as the run. The run skips its waits,
 * if the sandbox shares its clock. One at a time. Throws when the options need a process. With `ALL_BUNDLES`, as in `npm run
 * check`, it is the bundle in a process all the same.
 */
export const runHere: StartAction = Object.assign(run, areAllBundles ? {} : { clock });

/** Runs it in this process in `npm run check`, too: for runs at a pace for people, which would take minutes as bundles. */
export const runOnlyHere: StartAction = Object.assign(runInProcess, { clock });

async function run(action: string, options: ActionOptions = {}): Promise<ActionRun> {
  refuseBeyond(options);
  return areAllBundles ? runAction(action, options) : runInProcess(action, options);
}

function refuseBeyond(options: ActionOptions): void {
  const beyond = Object.keys(options).filter((name) => !HERE.has(name));
  if (beyond.length > 0) throw new Error(`Only a process can have ${beyond.join(', ')}.`);
}

async function runInProcess(action: string, options: ActionOptions = {}): Promise<ActionRun> {
  refuseBeyond(options);
  const files = await openRunnerFiles(await folder, options);
  const { env } = process;
  const home = process.cwd();
  let log = '';
  // The runner's commands are written by a library, which takes all three from the process.
  process.env = { ...files.env, ...options.env };
  process.chdir(options.workspace ?? (await folder));
  const release = captureOutput((text) => {
    log += text;
    options.onLog?.(log, refuseSignal);
  });
  try {
    const startedAt = performance.now();
    const isGreen = await clock.run(() => start(action, options));
    const tookMs = performance.now() - startedAt;
    const exitCode = isGreen ? 0 : 1;
    const left = await files.read(log, exitCode);
    expectAnnotatedOnce(left.annotations);
    return {
      ...left,
      ...{ exitCode, log, tookMs },
      errors: '',
      livedOnMs: NaN,
      over: Promise.resolve(),
    };
  } finally {
    release();
    process.chdir(home);
    process.env = env;
  }
}

function refuseSignal(): never {
  throw new Error('Only a process gets signals.');
}

function refuseProcess(): never {
  throw new Error('This process starts no other one.');
}

type Start = (
  world: StepWorld,
  tools: ClientTools,
  signal: AbortSignal,
  args: readonly string[],
) => Promise<boolean>;

/** The actions, each put together as its file in `src/actions` does. */
const ACTIONS: Readonly<Record<string, Start>> = {
  deploy: async (world, tools, signal) => {
    const { finishDeploy, isPostStep, runDeploy } = await import('../../../src/deploy/index.ts');
    const { platforms } = await import('../../../src/platforms/index.ts');
    const own = { ...world, ...deployTools(tools), platforms: platforms(tools) };
    return isPostStep(world.runner) ? finishDeploy(own, signal) : runDeploy(own, signal);
  },
  rollback: async (world, tools, signal) => {
    const { finishDeploy, isPostStep } = await import('../../../src/deploy/index.ts');
    const { runRollback } = await import('../../../src/rollback/index.ts');
    const { keptPlatform } = await import('../../../src/platforms/index.ts');
    const own = { ...world, ...deployTools(tools), platform: keptPlatform(tools) };
    return isPostStep(world.runner) ? finishDeploy(own, signal) : runRollback(own, signal);
  },
  teardown: async (world, tools, signal) => {
    const { runTeardown } = await import('../../../src/teardown/index.ts');
    const { removals } = await import('../../../src/platforms/index.ts');
    return runTeardown(
      { ...world, openRepository: repositoryWith(tools), platforms: removals(tools) },
      signal,
    );
  },
  list: async (world, tools, signal) => {
    const { runList } = await import('../../../src/list/index.ts');
    const { targetLists } = await import('../../../src/platforms/index.ts');
    return runList({ ...world, platforms: targetLists(tools) }, signal);
  },
  store: async (world, tools, signal) => {
    const { diskFiles, runStore } = await import('../../../src/store/index.ts');
    const { storeKind } = await import('../../../src/platforms/index.ts');
    const openRepository = repositoryWith(tools);
    const given = { openRepository, platform: storeKind(tools), files: diskFiles };
    return runStore({ ...world, ...given }, signal);
  },
  connector: async (world, tools, signal) => {
    const { runConnector, writeReport } = await import('../../../src/connector/index.ts');
    const { connectorKind } = await import('../../../src/platforms/index.ts');
    return runConnector({ ...world, platform: connectorKind(tools), writeReport }, signal);
  },
  package: async (world, _, signal) => {
    const { runPackage } = await import('../../../src/package/index.ts');
    return runPackage(world, signal);
  },
  workflow: async (world, tools, signal, [job = '']) => {
    const { runWorkflowStep } = await import('../../../src/workflow/index.ts');
    const { draftReader } = await import('../../../src/platforms/index.ts');
    const openRepository = repositoryWith(tools);
    const given = { openRepository, describeDraft: draftReader(tools), start: refuseProcess };
    return runWorkflowStep(job, { ...world, ...given }, signal);
  },
};

function start(action: string, { speed = 1, args = [] }: ActionOptions): Promise<boolean> {
  forgetSecrets();
  const shared = { clock: fastClock(speed, clock), correlationId: randomUUID() };
  const world = { ...shared, runner: actionsRunner(process.env) };
  const given = { ...shared, random: Math.random, userAgent: USER_AGENT };
  const startThis = ACTIONS[action];
  if (startThis === undefined) throw new Error(`The action ${action} runs as a bundle only.`);
  return startThis(world, { ...given, send: sendRequest }, new AbortController().signal, args);
}
