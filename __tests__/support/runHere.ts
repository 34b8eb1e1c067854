import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { packSource, readSource } from '../../src/build/index.ts';
import { runDeploy } from '../../src/deploy/index.ts';
import { actionsRunner, openRepository } from '../../src/github/index.ts';
import { USER_AGENT, probe, sendRequest } from '../../src/http/index.ts';
import { keptPlatform, platforms } from '../../src/platforms/index.ts';
import { runRollback } from '../../src/rollback/index.ts';
import { forgetSecrets } from '../../src/text/redact.ts';
import { captureOutput } from './captureOutput.ts';
import { fastClock } from './fastClock.ts';
import type { ActionOptions, ActionRun } from './runAction.ts';
import { openRunnerFiles } from './runnerFiles.ts';

/** Options that need no process of their own. */
export type HereOptions = Pick<ActionOptions, 'inputs' | 'event' | 'speed' | 'env'>;

/** The library that writes the summary looks up once where it goes, so all runs have their files at the same place. */
const folder = mkdtemp(join(tmpdir(), 'commerce-deploy-here-'));
afterAll(async () => {
  await rm(await folder, { recursive: true, force: true });
});

/**
 * Runs the deploy or the rollback action as `runAction` does, with the runner's own commands and files, but in this process: from its inputs to
 * its report, without what a bundle and a process add. Starting those takes ten times as long as the run. One at a time.
 */
export async function runHere(
  action: 'deploy' | 'rollback',
  options: HereOptions,
): Promise<ActionRun> {
  const files = await openRunnerFiles(await folder, options);
  const { env } = process;
  let log = '';
  // The runner's commands are written by a library, which takes both from the process.
  process.env = { ...files.env, ...options.env };
  const release = captureOutput((text) => (log += text));
  try {
    const startedAt = performance.now();
    const isGreen = await start(action, options);
    const tookMs = performance.now() - startedAt;
    const exitCode = isGreen ? 0 : 1;
    return {
      ...(await files.read(log, exitCode)),
      ...{ exitCode, log, tookMs },
      errors: '',
      livedOnMs: NaN,
      over: Promise.resolve(),
    };
  } finally {
    release();
    process.env = env;
  }
}

function start(action: 'deploy' | 'rollback', { speed = 1 }: HereOptions): Promise<boolean> {
  forgetSecrets();
  const clock = fastClock(speed);
  const correlationId = randomUUID();
  const random = Math.random;
  const tools = { send: sendRequest, clock, random, correlationId, userAgent: USER_AGENT };
  const world = {
    ...{ clock, correlationId },
    probe: (url: string, signal: AbortSignal) => probe(url, signal, sendRequest),
    runner: actionsRunner(process.env),
    packer: { read: readSource, pack: packSource },
    openRepository: (token: string) => openRepository(token, { ...tools, env: process.env }),
  };
  const { signal } = new AbortController();
  return action === 'deploy'
    ? runDeploy({ ...world, platforms: platforms(tools) }, signal)
    : runRollback({ ...world, platform: keptPlatform(tools) }, signal);
}
