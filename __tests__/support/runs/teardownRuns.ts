import { expect } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { projectAccess, secretsOfAccess, storeAccess } from '../sandboxAccess.ts';
import { FAST, runAction } from './runAction.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';

type Inputs = Readonly<Record<string, string>>;

/** The GitHub token of every run. */
export const GITHUB_TOKEN = 'ghs_e2eTokenOfTheWorkflow0123456789';

/** A Connector without services, each of which would open a port. */
const contract = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
} as const;

export interface TeardownStage {
  readonly sandbox: Sandbox;
  /** Removes a project when pull request 7 is closed. Inputs are added to the credentials; `''` removes one. */
  readonly removeProject: (inputs?: Inputs, options?: ActionOptions) => Promise<ActionRun>;
  /** Removes the Deployment `pr-7`, in the same way. */
  readonly removeDeployment: (inputs?: Inputs, options?: ActionOptions) => Promise<ActionRun>;
  /** Adds a Deployment. Default key: `pr-7`. */
  readonly addDeployment: (
    wanted?: Partial<Parameters<Sandbox['connect']['addDeployment']>[0]>,
  ) => ReturnType<Sandbox['connect']['addDeployment']>;
  /** Requests so far as `host METHOD path`. */
  readonly requests: () => readonly string[];
}

/** Sets up a sandbox, runs the body, and closes the sandbox. Expects that no run leaks a secret. */
export async function withTeardownStage(
  options: SandboxOptions,
  body: (stage: TeardownStage) => Promise<void>,
  start: StartAction = runAction,
): Promise<void> {
  await using sandbox = await startSandbox({
    clock: start.clock,
    ...options,
    switches: { paceMs: 4, ...options.switches },
  });
  sandbox.connect.addConnector({ key: 'search', contract });
  const remove = async (inputs: Inputs, runOptions: ActionOptions = {}): Promise<ActionRun> => {
    const given = { github_token: GITHUB_TOKEN, ...inputs };
    const run = await start('teardown', { speed: FAST, ...runOptions, inputs: given });
    expectNoSecret(run, [GITHUB_TOKEN, ...secretsOfAccess(sandbox)]);
    return run;
  };
  await body({
    sandbox,
    requests: () => sandbox.requests.map(({ host, method, path }) => `${host} ${method} ${path}`),
    addDeployment: (wanted) =>
      sandbox.connect.addDeployment({ key: 'pr-7', connector: 'search', ...wanted }),
    removeProject: (inputs, more) =>
      remove(
        { platform: 'bigcommerce', ...storeAccess(sandbox), ...inputs },
        { ...closed(7), ...more },
      ),
    removeDeployment: (inputs, more) =>
      remove(
        { platform: 'commercetools', ...projectAccess(sandbox), deployment_key: 'pr-7', ...inputs },
        more,
      ),
  });
  expect(sandbox.unplayed()).toEqual([]);
  expect(sandbox.leaks).toEqual([]);
}

/** Makes the options for the event of a closed pull request, from a fork if `head` is another repository. */
export function closed(number: number, head = 'owner/shop'): ActionOptions {
  return {
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: `refs/pull/${String(number)}/merge` },
    event: {
      action: 'closed',
      pull_request: {
        number,
        user: { login: 'someone' },
        head: { sha: 'abc', ref: 'feature', repo: { full_name: head, owner: { login: 'owner' } } },
        base: { repo: { full_name: 'owner/shop', owner: { login: 'owner' } } },
      },
    },
  };
}

/** Makes the options of a run in real time that gets a signal when its log contains a text. */
export function stoppedAt(text: string): ActionOptions {
  let isSent = false;
  return {
    speed: 1,
    onLog: (log, kill) => {
      if (isSent || !log.includes(text)) return;
      isSent = true;
      kill('SIGTERM');
    },
  };
}
