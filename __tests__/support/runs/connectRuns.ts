import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeploymentRecord } from '../../../sandbox/connect/model/index.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectAlwaysSet } from '../expect/expectAlwaysSet.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { projectAccess } from '../sandboxAccess.ts';
import { FAST, runAction } from './runAction.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';

/** Secured values of every run. None may appear in anything a run leaves behind. */
export const SECURED = {
  API_SECRET: 'e2e-api-secret/with+odd=chars&%',
  SHARED_SECRET: 'e2e-shared-secret\nand-its-second-line',
} as const;

/** The Deployment's previous secret. The platform shows it as stars. */
export const DEPLOYED_SECRET = 'e2e-deployed-before';

export interface ConnectStage {
  readonly sandbox: Sandbox;
  readonly connect: Sandbox['connect'];
  /** The Deployment with the key `checkout`, of the Connector with the key `connector`. */
  readonly deployment: DeploymentRecord;
  readonly folder: string;
  /** Runs the action. Inputs are added to those of a plain redeploy with configuration; `''` removes one. */
  readonly redeploy: (
    inputs?: Readonly<Record<string, string>>,
    options?: ActionOptions,
  ) => Promise<ActionRun>;
  /** Requests so far as `host METHOD path`, without ids. */
  readonly requests: () => readonly string[];
  /** Parsed bodies of the deploying calls. */
  readonly bodies: () => readonly unknown[];
}

/** Sets up a sandbox with a Connector and a Deployment, runs the body, and tears everything down. */
export async function withConnectStage(
  options: SandboxOptions,
  body: (stage: ConnectStage) => Promise<void>,
  start: StartAction = runAction,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-connect-'));
  const sandbox = await startSandbox({
    clock: start.clock,
    ...options,
    switches: { paceMs: 20, ...options.switches },
  });
  const { connect } = sandbox;
  try {
    connect.addConnector({ key: 'connector' });
    const deployment = await connect.addDeployment(deployedBefore);
    await body({
      sandbox,
      connect,
      deployment,
      folder,
      redeploy: (inputs, runOptions) => redeploy({ sandbox, folder, start }, inputs, runOptions),
      requests: () => sandbox.requests.map(describeRequest),
      bodies: () =>
        sandbox.requests
          .filter(({ host, method }) => host === 'connect' && method === 'POST')
          .map(({ body: text }) => JSON.parse(text) as unknown),
    });
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const deployedBefore = {
  key: 'checkout',
  connector: 'connector',
  configurations: [
    {
      applicationName: 'service',
      standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
      securedConfiguration: [{ key: 'API_SECRET', value: DEPLOYED_SECRET }],
    },
    { applicationName: 'events', standardConfiguration: [], securedConfiguration: [] },
  ],
  globalConfiguration: {
    securedConfiguration: [{ key: 'SHARED_SECRET', value: DEPLOYED_SECRET }],
  },
};

async function redeploy(
  {
    sandbox,
    folder,
    start,
  }: Pick<ConnectStage, 'sandbox' | 'folder'> & { readonly start: StartAction },
  inputs: Readonly<Record<string, string>> = {},
  options: ActionOptions = {},
): Promise<ActionRun> {
  const run = await start('deploy', {
    speed: FAST,
    ...options,
    inputs: {
      platform: 'commercetools',
      ...projectAccess(sandbox),
      deployment_key: 'checkout',
      configuration: `service:\n  LOG_LEVEL: debug\n  API_SECRET: ${JSON.stringify(SECURED.API_SECRET)}`,
      global_configuration: `SHARED_SECRET: ${JSON.stringify(SECURED.SHARED_SECRET)}`,
      working_directory: folder,
      timeout_minutes: '3',
      ...inputs,
    },
  });
  expectAlwaysSet(run, options);
  expectNoSecret(run, secretsOf(sandbox));
  return run;
}

function secretsOf({ connect }: Sandbox): string[] {
  const { clientId, clientSecret } = connect.credentials;
  const values = [...Object.values(SECURED), DEPLOYED_SECRET, clientSecret, ...connect.tokens()];
  return [
    Buffer.from(`${clientId}:${clientSecret}`).toString('base64'),
    // The platform shows secured values as stars. Their number reveals the length.
    '********',
    ...values.flatMap((value) => [value, encodeURIComponent(value), ...value.split('\n')]),
  ];
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

function describeRequest({ host, method, path }: Sandbox['requests'][number]): string {
  return `${host} ${method} ${path.replace(/^\/sandbox-project/, '').replaceAll(UUID, '{uuid}')}`;
}
