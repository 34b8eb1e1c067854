// The release of a Connector, from the pushed tag to every Deployment that runs it.
import { expect, test } from '@jest/globals';
import type { NewConnector } from '../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { block } from '../support/pageBlocks.ts';
import { example, tableOf } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { Trigger, World } from './runner/world.ts';

/** Each starts a dozen bundles, one after the other. */
const LIMIT_MS = 120_000;

const tagged: Trigger = { name: 'push', ref: 'refs/tags/v2.0.0', payload: {} };

/** A Connector without services: each would open a port of its own. */
const contract: NewConnector['contract'] = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
};

const STAGES = ['dev', 'stage', 'production'];
const REGIONS = ['europe-west1.gcp', 'us-central1.gcp'];
const PLACES = STAGES.flatMap((stage) =>
  REGIONS.map((region) => ({ name: `${stage}-${region.slice(0, 2)}`, stage, region })),
);

/** What the head of the example says to set: the sandbox has one project, which stands for all six. */
const settings = ({ connect }: Sandbox): Partial<World> => {
  const { projectKey, clientId, clientSecret } = connect.credentials;
  const targets = (wanted: string): string =>
    JSON.stringify(
      PLACES.filter(({ stage }) => stage === wanted).map(({ name, region }) => ({
        ...{ name, region, project_key: projectKey, deployment_key: name },
        ...{ credentials: name, configuration: { nightly: { SHOP_URL: `https://${name}.test` } } },
      })),
    );
  const credentials = PLACES.map(({ name }) => [
    name,
    { client_id: clientId, client_secret: clientSecret },
  ]);
  return {
    vars: {
      CTP_PROJECT_KEY: projectKey,
      ...Object.fromEntries(
        STAGES.map((stage) => [`${stage.toUpperCase()}_DEPLOYMENTS`, targets(stage)]),
      ),
    },
    secrets: {
      ...{ CTP_CLIENT_ID: clientId, CTP_CLIENT_SECRET: clientSecret },
      CTP_CREDENTIALS: JSON.stringify(Object.fromEntries(credentials)),
    },
  };
};

/** Adds the six Deployments of the example. */
const addPlaces = async ({ sandbox: { connect } }: World): Promise<void> => {
  connect.addConnector({
    key: 'search',
    contract: {
      ...contract,
      applications: [
        { name: 'nightly', type: 'job', schedule: '0 3 * * *', standard: [{ key: 'SHOP_URL' }] },
      ],
    },
  });
  for (const { name, region } of PLACES) {
    await connect.addDeployment({ key: name, connector: 'search', region });
  }
};

const tagsOf = ({ sandbox: { connect } }: World): ReadonlyMap<string, string> =>
  new Map(connect.deployments().map(({ key = '', state }) => [key, state.revision.tag]));

test(
  'a pushed tag is published once, and runs on dev, stage and production in two regions each',
  async () => {
    await withWorld(settings, async (world) => {
      await addPlaces(world);
      const ends = await runWorkflow(example('connect-release'), world, tagged);
      expect(Object.values(ends).map(({ result }) => result)).toEqual([
        ...['success', 'success', 'success', 'success'],
      ]);
      expect(ends['publish']).toMatchObject({ outputs: { tag: 'v2.0.0' } });
      const { connect, requests, leaks } = world.sandbox;
      expect(new Set(tagsOf(world).values())).toEqual(new Set(['v2.0.0']));
      const published = requests.filter(({ body }) => body.includes('"publish"'));
      expect(published).toHaveLength(1);
      for (const { key, state } of connect.deployments()) {
        const [application] = state.applications;
        expect(application?.standard.get('SHOP_URL')).toBe(`https://${key ?? ''}.test`);
      }
      expect(leaks).toEqual([]);
    });
  },
  LIMIT_MS,
);

test(
  'a stage with a failure keeps the tag from the stages after it',
  async () => {
    await withWorld(settings, async (world) => {
      await addPlaces(world);
      const error = { code: 'DeploymentConnectorUpdateFailure', message: 'It failed.' };
      const body = { statusCode: 400, message: error.message, errors: [error] };
      world.sandbox.script('POST /deployments/{id}', [{ kind: 'answer', status: 400, body }]);
      const ends = await runWorkflow(example('connect-release'), world, tagged);
      expect(ends).toMatchObject({
        ...{ dev: { result: 'failure' }, stage: { result: 'skipped' } },
        production: { result: 'skipped' },
      });
      expect([...tagsOf(world).values()].filter((tag) => tag === 'v2.0.0')).toHaveLength(1);
    });
  },
  LIMIT_MS,
);

/** The platform may drop the key of a draft that is updated: what is listed then goes by the id. */
const unkind = { switches: { paceMs: 4, connect: { draftKeepsKey: false } } };

/** The call of the reusable workflow in docs/connect.md, all at once and for this project. */
const caller = (project: string): string =>
  block('docs/connect.md', 'name: Release the Connector')
    .replace('my-project', project)
    .replace(/^ +waves: .*\n/m, '');

test(
  'of six Deployments in two regions the one that fails is named, and stops no other',
  async () => {
    await withWorld(
      settings,
      async (world) => {
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
      },
      unkind,
    );
  },
  LIMIT_MS,
);

test(
  'two Connectors in one run of a workflow each have a table of their own',
  async () => {
    await withWorld(settings, async (world) => {
      const { connect } = world.sandbox;
      for (const key of ['search', 'mail']) {
        connect.addConnector({ key, contract });
        await connect.addDeployment({ key: `${key}-a`, connector: key });
      }
      await connect.addDeployment({ key: 'search-b', connector: 'search' });
      const one = caller(connect.credentials.projectKey);
      const [, job = ''] = /^jobs:\n([^]*)$/m.exec(one) ?? [];
      const other = job
        .replace('  release:', '  mail:')
        .replace('connector_key: search', 'connector_key: mail');
      const ends = await runWorkflow(`${one}\n${other}`, world, tagged);
      expect(ends).toMatchObject({ release: { result: 'success' }, mail: { result: 'success' } });
      expect(tableOf(world)).toContain('### 1 of 1 target deployed');
      expect(tableOf(world)).not.toContain('search');
    });
  },
  LIMIT_MS,
);
