// The release of a Connector, from the pushed tag to every Deployment that runs it.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { NewConnector } from '../../sandbox/connect/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { tableOf } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { Trigger, World } from './runner/world.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const example = (name: string): string => read(`examples/workflows/${name}.yml`);

/** Each starts a dozen bundles, one after the other. */
const LIMIT_MS = 120_000;

const tagged: Trigger = { name: 'push', ref: 'refs/tags/v2.0.0', payload: {} };

/** A Connector without services: each would open a port of its own. */
const contract: NewConnector['contract'] = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
};

const STAGES = ['STAGE', 'EUROPE', 'AMERICA'];

/** What the head of the example says to set: the sandbox has one project, which stands for all three. */
const settings = ({ connect }: Sandbox): Partial<World> => {
  const { projectKey, clientId, clientSecret } = connect.credentials;
  const ofStages = (name: string, value: string): Record<string, string> =>
    Object.fromEntries(STAGES.map((stage) => [`CTP_${stage}_${name}`, value]));
  return {
    vars: ofStages('PROJECT_KEY', projectKey),
    secrets: {
      ...ofStages('CLIENT_ID', clientId),
      ...ofStages('CLIENT_SECRET', clientSecret),
      ...{ CTP_CLIENT_ID: clientId, CTP_CLIENT_SECRET: clientSecret },
    },
  };
};

test(
  'a pushed tag is published once, and then runs everywhere',
  async () => {
    await withWorld(settings, async (world) => {
      const { connect } = world.sandbox;
      connect.addConnector({ key: 'search', contract });
      await connect.addDeployment({ key: 'search-europe', connector: 'search' });
      const ends = await runWorkflow(example('connect-release'), world, tagged);
      expect(ends).toMatchObject({
        stage: { result: 'success', outputs: { status: 'published' } },
        europe: { result: 'success', outputs: { status: 'unchanged' } },
        america: { result: 'success', outputs: { status: 'unchanged' } },
      });
      expect(connect.deployments()[0]?.state.revision.tag).toBe('v2.0.0');
      expect(world.sandbox.leaks).toEqual([]);
    });
  },
  LIMIT_MS,
);

const caller = (project: string): string => `
on: push
jobs:
  release:
    uses: your-org/commerce-deploy/.github/workflows/connect-release.yml@v1
    with: { connector_key: search, region: europe-west1.gcp, project_key: ${project} }
    secrets:
      client_id: \${{ secrets.CTP_CLIENT_ID }}
      client_secret: \${{ secrets.CTP_CLIENT_SECRET }}
`;

test(
  'of six Deployments in two regions the one that fails is named, and stops no other',
  async () => {
    await withWorld(settings, async (world) => {
      const { connect } = world.sandbox;
      connect.addConnector({ key: 'search', contract });
      connect.addConnector({ key: 'other', contract });
      await connect.addDeployment({ key: 'other', connector: 'other' });
      for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
        const region = key < 'd' ? 'europe-west1.gcp' : 'us-central1.gcp';
        await connect.addDeployment({ key: `search-${key}`, connector: 'search', region });
      }
      const error = { code: 'DeploymentConnectorUpdateFailure', message: 'It failed.' };
      const body = { statusCode: 400, message: error.message, errors: [error] };
      world.sandbox.script('POST /deployments/{id}', [
        { kind: 'pass', times: 2 },
        { kind: 'answer', status: 400, body },
      ]);
      const ends = await runWorkflow(caller(connect.credentials.projectKey), world, tagged);
      expect(ends['release']).toMatchObject({ result: 'failure' });
      const runs = Object.fromEntries(
        connect.deployments().map(({ key, state }) => [key, state.revision.tag]),
      );
      expect(runs).toEqual({
        ...{ other: 'v1.0.0', 'search-c': 'v1.0.0' },
        ...Object.fromEntries(
          ['a', 'b', 'd', 'e', 'f'].map((each) => [`search-${each}`, 'v2.0.0']),
        ),
      });
      const table = tableOf(world);
      expect(table).toContain('| Target | Region | Status | Before → after | Reason | Took |');
      expect(table).toMatch(/search-c \|.*\| failed \| v1\.0\.0 \(stays\) \|.*It failed/);
      expect(table.match(/completed/g)).toHaveLength(5);
    });
  },
  LIMIT_MS,
);
