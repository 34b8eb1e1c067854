import { expect } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { projectAccess, secretsOfAccess, storeAccess } from '../sandboxAccess.ts';
import { runAction } from './runAction.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';

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
  start: StartAction = runAction,
): Promise<void> {
  await using sandbox = await startSandbox({ clock: start.clock, ...options });
  const list = async (inputs: Inputs, runOptions: ActionOptions = {}): Promise<ListRun> => {
    const run = await start('list', { ...runOptions, inputs });
    expectNoSecret(run, secretsOfAccess(sandbox));
    return { ...run, targets: JSON.parse(run.outputs['targets'] ?? '[]') as ListRun['targets'] };
  };
  await body({
    sandbox,
    requests: () => sandbox.requests.map(({ host, method, path }) => `${host} ${method} ${path}`),
    listProjects: (inputs, more) =>
      list({ platform: 'bigcommerce', ...storeAccess(sandbox), ...inputs }, more),
    listDeployments: (inputs, more) =>
      list({ platform: 'commercetools', ...projectAccess(sandbox), ...inputs }, more),
  });
  const changes = sandbox.requests.filter(
    ({ method, path }) => method !== 'GET' && path !== '/oauth/token',
  );
  expect(changes).toEqual([]);
  expect(sandbox.leaks).toEqual([]);
}
