import { expect } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectAlwaysSet } from '../expect/expectAlwaysSet.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { storeAccess } from '../sandboxAccess.ts';
import { FAST, runAction } from './runAction.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';

/** Secrets of every run. None may appear in anything a run leaves behind. */
export const SECRETS = {
  AUTH_SECRET: 'e2e-auth-secret/with+odd=chars&%',
  PRIVATE_KEY: '-----BEGIN KEY-----\ne2e-second-line-of-the-key\n-----END KEY-----',
} as const;

export interface DeployStage {
  readonly sandbox: Sandbox;
  readonly projectUuid: string;
  /** A folder with a small build in `.bigcommerce/dist`. */
  readonly folder: string;
  /** Runs the action on the build. Inputs are added to those of a plain deployment; `''` removes one. */
  readonly deploy: (
    inputs?: Readonly<Record<string, string>>,
    options?: ActionOptions,
  ) => Promise<ActionRun>;
  /** Requests so far as `METHOD path`, without ids, by host. */
  readonly requests: () => readonly string[];
}

export const BUILD: Readonly<Record<string, string>> = {
  'worker.js': 'export default { fetch: () => new Response("hello") };\n',
  'assets/index.html': '<!doctype html><h1>It works</h1>\n',
  'assets/_headers': '/*\n  X-Test: 1\n',
  'assets/.well-known/security.txt': 'Contact: none\n',
};

/** Sets up a sandbox, a project and a build, runs the body, and tears everything down. */
export async function withDeployStage(
  options: SandboxOptions,
  body: (stage: DeployStage) => Promise<void>,
  start: StartAction = runAction,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-build-'));
  const sandbox = await startSandbox({
    clock: start.clock,
    ...options,
    switches: { paceMs: 4, ...options.switches },
  });
  try {
    await writeBuild(join(folder, '.bigcommerce/dist'), BUILD);
    const project = sandbox.addProject('storefront');
    await body({
      sandbox,
      folder,
      projectUuid: project.uuid,
      requests: () => sandbox.requests.map(describeRequest),
      deploy: (inputs, runOptions) =>
        deploy({ sandbox, folder, start, projectUuid: project.uuid }, inputs, runOptions),
    });
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes files below a folder. */
export async function writeBuild(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function deploy(
  stage: Pick<DeployStage, 'sandbox' | 'folder' | 'projectUuid'> & { readonly start: StartAction },
  inputs: Readonly<Record<string, string>> = {},
  options: ActionOptions = {},
): Promise<ActionRun> {
  const { sandbox, folder, projectUuid, start } = stage;
  const run = await start('deploy', {
    speed: FAST,
    ...options,
    inputs: {
      platform: 'bigcommerce',
      ...storeAccess(sandbox),
      project_uuid: projectUuid,
      working_directory: folder,
      environment_variables: 'PUBLIC_NAME=shown',
      secrets: `AUTH_SECRET='${SECRETS.AUTH_SECRET}'\nPRIVATE_KEY="${SECRETS.PRIVATE_KEY}"`,
      timeout_minutes: '3',
      ...inputs,
    },
  });
  expectAlwaysSet(run, options);
  // A log that was read only in part does not show later masks.
  const seen = options.stopsReading === true ? { ...run, outputs: {} } : run;
  expectNoSecret(run, secretsOf(seen, sandbox), sentToGitHub(sandbox));
  return run;
}

function secretsOf({ masks, outputs }: ActionRun, sandbox: Sandbox): string[] {
  const signed = masks.filter((mask) => mask.includes('X-Goog-Signature'));
  // Every upload had a signed URL.
  if (outputs['upload_uuid'] !== undefined) expect(signed).not.toEqual([]);
  return [
    sandbox.credentials.accessToken,
    sandbox.github.token,
    ...Object.values(SECRETS).flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      ...secret.split('\n'),
    ]),
    ...signed.flatMap((mask) => [mask, /X-Goog-Signature=([^&]+)/.exec(mask)?.[1] ?? mask]),
  ];
}

/** Lists the bodies sent to GitHub, which anyone with access to the repository can read. */
function sentToGitHub({ requests }: Sandbox): string[] {
  return requests.filter(({ host }) => host === 'github').map(({ body }) => body);
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

function describeRequest({ host, method, path }: Sandbox['requests'][number]): string {
  const shown = path
    .replace(/^\/stores\/[^/]+\/v3\/infrastructure/, '')
    .replaceAll(UUID, '{uuid}')
    .replace(/X-Goog-Algorithm.*$/, '{signature}');
  return `${host} ${method} ${shown}`;
}
