import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { rawZip } from '../rawZip.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';
import { FAST, runAction } from './runAction.ts';

/** A repository that keeps builds, and a project to deploy them to. */
export interface KeptStage {
  readonly sandbox: Sandbox;
  readonly projectUuid: string;
  /** Runs an action as workflow run `runId`. Inputs are added to those of a deployment to `production`. */
  readonly run: (
    action: 'deploy' | 'rollback',
    inputs?: Readonly<Record<string, string>>,
    runId?: number,
  ) => Promise<ActionRun>;
  /** What the home page serves. */
  readonly served: () => Promise<string>;
  /** Number of requests to the platform so far. */
  readonly askedPlatform: () => number;
}

const SPEED = 5;

/** Sets up a sandbox with a project, runs the body, and tears everything down. */
export async function withKeptStage(
  options: SandboxOptions,
  body: (stage: KeptStage) => Promise<void>,
  start: StartAction = runAction,
): Promise<void> {
  await using sandbox = await startSandbox({
    clock: start.clock,
    ...options,
    switches: { paceMs: 4, ...options.switches },
  });
  const { uuid } = sandbox.addProject('storefront');
  let url = '';
  await body({
    sandbox,
    projectUuid: uuid,
    askedPlatform: () => sandbox.requests.filter(({ host }) => host === 'api').length,
    served: async () => (await fetch(url)).text(),
    run: async (action, inputs = {}, runId = 42) => {
      const run = await start(action, optionsFor(sandbox, { action, inputs, runId, uuid }));
      url = run.outputs['url'] ?? url;
      const masked = run.masks.filter((mask) => mask.includes('sig='));
      const sent = sandbox.requests.filter(({ host }) => host === 'github');
      expectNoSecret(
        run,
        [sandbox.credentials.accessToken, sandbox.github.token, ...masked],
        sent.map((request) => request.body),
      );
      expect(sandbox.leaks).toEqual([]);
      return run;
    },
  });
}

interface Asked {
  readonly action: 'deploy' | 'rollback';
  readonly inputs: Readonly<Record<string, string>>;
  readonly runId: number;
  readonly uuid: string;
}

function optionsFor(sandbox: Sandbox, { action, inputs, runId, uuid }: Asked): ActionOptions {
  return {
    speed: action === 'rollback' ? SPEED : FAST / 4,
    inputs: {
      ...(action === 'deploy' && { platform: 'bigcommerce' }),
      store_hash: sandbox.credentials.storeHash,
      access_token: sandbox.credentials.accessToken,
      project_uuid: uuid,
      environment: 'production',
      environment_variables: 'PUBLIC_NAME=shown',
      api_url: sandbox.apiUrl,
      github_token: sandbox.github.token,
      timeout_minutes: '3',
      ...inputs,
    },
    env: {
      ...sandbox.github.env,
      GITHUB_SHA: sandbox.github.headSha,
      GITHUB_RUN_ID: String(runId),
    },
  };
}

/** Makes a ready zip whose home page says its name. */
export function buildZip(name: string): Buffer {
  return rawZip([
    { name: 'output/worker.js', content: `export default { name: '${name}' };\n` },
    { name: 'output/assets/index.html', content: `<!doctype html><h1>${name}</h1>\n` },
  ]);
}

/** Wraps a ready zip as GitHub does for an artifact. */
export function wrap(content: Buffer, name = 'artifact.zip'): Buffer {
  return rawZip([{ name, content, method: 0 }]);
}

/** Writes the digest of a zip in hexadecimal digits. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
