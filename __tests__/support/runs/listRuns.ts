import { expect } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { runAction } from './runAction.ts';
import type { ActionOptions, ActionRun } from './runAction.ts';
import type { runHere } from './runHere.ts';

type Inputs = Readonly<Record<string, string>>;

export interface ListRun extends ActionRun {
  /** The parsed output `targets`. */
  readonly targets: readonly Readonly<Record<string, unknown>>[];
}

export interface ListStage {
  readonly sandbox: Sandbox;
  /** Lists projects. Inputs are added to the credentials; `''` removes one. */
  readonly listProjects: (inputs?: Inputs, options?: ActionOptions) => Promise<ListRun>;
  /** Lists Deployments, in the same way. */
  readonly listDeployments: (inputs?: Inputs, options?: ActionOptions) => Promise<ListRun>;
  /** Requests so far as `host METHOD path`. */
  readonly requests: () => readonly string[];
}

/** Sets up a sandbox, runs the body, and closes the sandbox. Expects that no run leaks a secret or changes anything. */
export async function withListStage(
  options: SandboxOptions,
  body: (stage: ListStage) => Promise<void>,
  start: typeof runAction | typeof runHere = runAction,
): Promise<void> {
  await using sandbox = await startSandbox(options);
  const list = async (inputs: Inputs, runOptions: ActionOptions = {}): Promise<ListRun> => {
    const run = await start('list', { ...runOptions, inputs });
    expectNoSecret(run, secretsOf(sandbox));
    return { ...run, targets: JSON.parse(run.outputs['targets'] ?? '[]') as ListRun['targets'] };
  };
  await body({
    sandbox,
    requests: () => sandbox.requests.map(({ host, method, path }) => `${host} ${method} ${path}`),
    listProjects: (inputs, more) => list({ ...projectInputs(sandbox), ...inputs }, more),
    listDeployments: (inputs, more) => list({ ...deploymentInputs(sandbox), ...inputs }, more),
  });
  const changes = sandbox.requests.filter(
    ({ method, path }) => method !== 'GET' && path !== '/oauth/token',
  );
  expect(changes).toEqual([]);
  expect(sandbox.leaks).toEqual([]);
}

function projectInputs({ credentials, apiUrl }: Sandbox): Inputs {
  return {
    platform: 'bigcommerce',
    store_hash: credentials.storeHash,
    access_token: credentials.accessToken,
    api_url: apiUrl,
  };
}

function deploymentInputs({ connect }: Sandbox): Inputs {
  return {
    platform: 'commercetools',
    region: 'europe-west1.gcp',
    project_key: connect.credentials.projectKey,
    client_id: connect.credentials.clientId,
    client_secret: connect.credentials.clientSecret,
    auth_url: connect.authUrl,
    connect_url: connect.connectUrl,
  };
}

function secretsOf({ credentials, connect }: Sandbox): readonly string[] {
  const { clientId, clientSecret } = connect.credentials;
  return [
    credentials.accessToken,
    clientSecret,
    Buffer.from(`${clientId}:${clientSecret}`).toString('base64'),
    ...connect.tokens(),
  ];
}
