import { expect } from '@jest/globals';
import type { NewConnector } from '../../../sandbox/connect/model/index.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { FAST, runAction } from './runAction.ts';
import type { ActionOptions, ActionRun } from './runAction.ts';
import { projectAccess, secretsOfAccess } from '../sandboxAccess.ts';

type Inputs = Readonly<Record<string, string>>;

export interface ConnectorStage {
  readonly sandbox: Sandbox;
  /** Releases `v2` of the Connector `search`. Inputs are added; `''` removes one. */
  readonly release: (inputs?: Inputs, options?: ActionOptions) => Promise<ActionRun>;
  /** Requests so far as `host METHOD path`, without ids. */
  readonly requests: () => readonly string[];
}

/** A Connector without services: each would open a port of its own. */
const contract = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
} as const;

/** Runs the body with a sandbox that has a Connector, and closes the sandbox. Fails if a run leaks a secret. */
export async function withConnectorStage(
  { connector, ...options }: SandboxOptions & { readonly connector?: NewConnector },
  body: (stage: ConnectorStage) => Promise<void>,
): Promise<void> {
  await using sandbox = await startSandbox({
    ...options,
    switches: { paceMs: 20, ...options.switches },
  });
  const { connect } = sandbox;
  connect.addConnector({ key: 'search', contract, ...connector });
  await body({
    sandbox,
    requests: () =>
      sandbox.requests.map(
        ({ host, method, path }) => `${host} ${method} ${path.replaceAll(UUID, '{id}')}`,
      ),
    release: async (inputs = {}, more = {}) => {
      const run = await runAction('connector', {
        speed: FAST,
        ...more,
        inputs: {
          ...projectAccess(sandbox),
          connector_key: 'search',
          tag: 'v2',
          ...inputs,
        },
      });
      expectNoSecret(run, secretsOfAccess(sandbox));
      return run;
    },
  });
  expect(sandbox.unplayed()).toEqual([]);
  expect(sandbox.leaks).toEqual([]);
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
