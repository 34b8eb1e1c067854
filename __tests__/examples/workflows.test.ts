// Each workflow to copy, run from its text: conditions, matrices, expressions, shells and
// our own bundles as on a runner, the platforms and GitHub as in the sandbox.
import { globSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { NewConnector } from '../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { HEAD_SHA, PULL } from '../support/pullRequestEvent.ts';
import {
  PROJECT,
  example,
  hosting,
  pull,
  push,
  read,
  release,
  root,
  succeed,
  tableOf,
} from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { World } from './runner/world.ts';

/** What the head of each Connect example says to set. */
const connect = (sandbox: Sandbox): Partial<World> => {
  const { projectKey, clientId, clientSecret } = sandbox.connect.credentials;
  return {
    vars: { CTP_PROJECT_KEY: projectKey, PREVIEW_PROJECT_KEY: projectKey },
    secrets: {
      ...{ CTP_CLIENT_ID: clientId, PREVIEW_CLIENT_ID: clientId },
      ...{ CTP_CLIENT_SECRET: clientSecret, PREVIEW_CLIENT_SECRET: clientSecret },
      ...{ API_SECRET: 'api: "secret"', PREVIEW_API_SECRET: 'api: "secret"' },
    },
  };
};

test('every example is run here', () => {
  const here = globSync('*.test.ts', { cwd: `${root}__tests__/examples` })
    .map((name) => read(`__tests__/examples/${name}`))
    .join('\n');
  const names = globSync('*.yml', { cwd: `${root}examples/workflows` });
  expect(names).not.toEqual([]);
  for (const name of names) expect(here).toContain(`example('${name.replace('.yml', '')}')`);
});

describe('a release', () => {
  test('is built with the secrets of the storefront, deployed and looked at', async () => {
    await withWorld(hosting, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      const outputs = await succeed(example('bigcommerce-release'), world, release);
      expect(outputs).toMatchObject({ status: 'completed', environment: 'production' });
      const build = world.ran.find(({ what }) => what.startsWith('npx'));
      expect(build?.log).toContain('BIGCOMMERCE_STOREFRONT_TOKEN=for-the-build\n');
      expect(world.ran.at(-1)?.log).toBe(`Deployed to ${outputs['url'] ?? ''}\n`);
    });
  });

  test('is attested by the zip that was deployed', async () => {
    await withWorld(hosting, async (world) => {
      world.sandbox.addProject('storefront', PROJECT);
      expect(await succeed(example('attest'), world, release)).toMatchObject({
        status: 'completed',
      });
      expect(world.ran.at(-1)).toMatchObject({ what: 'actions/attest@v4', succeeded: true });
    });
  });
});

describe('a preview', () => {
  test.each([
    ['by the reusable workflow', example('preview'), 'completed'],
    ['step by step', example('preview-by-hand'), 'unchanged'],
  ])('comes with a pull request and goes with it: %s', async (_, text, again) => {
    await withWorld(hosting, async (world) => {
      const { github, projects } = world.sandbox;
      github.addPull({ number: PULL, headSha: HEAD_SHA });
      const outputs = await succeed(text, world, pull('opened'));
      expect(outputs).toMatchObject({ status: 'completed', environment: 'preview/pr-7' });
      expect(projects()).toMatchObject([{ name: 'pr-7' }]);
      expect(github.comments(PULL)[0]?.body).toContain(outputs['url']);
      expect(await succeed(text, world, pull('synchronize'))).toMatchObject({ status: again });
      github.setPull(PULL, { state: 'closed' });
      expect(await succeed(text, world, pull('closed'))).toMatchObject({ status: 'deleted' });
      expect(projects()).toEqual([]);
      expect(github.comments(PULL)).toHaveLength(1);
    });
  });

  test('of a fork is built without secrets and deployed by the run that follows', async () => {
    await withWorld(hosting, async (world) => {
      const { github, addProject } = world.sandbox;
      github.addPull({ number: PULL, headSha: HEAD_SHA, headLabel: 'fork:topic' });
      addProject('forks', PROJECT);
      const stranger = { ...world, vars: {}, secrets: {} };
      await succeed(example('fork-build'), stranger, pull('opened', 'fork/storefront'));
      const outputs = await succeed(example('fork-deploy'), world, {
        name: 'workflow_run',
        ref: 'refs/heads/main',
        payload: {
          workflow_run: {
            ...{ id: 19, conclusion: 'success', event: 'pull_request', head_sha: HEAD_SHA },
            ...{ head_branch: 'topic', pull_requests: [] },
            head_repository: { full_name: 'fork/storefront', owner: { login: 'fork' } },
          },
        },
      });
      expect(outputs).toMatchObject({ status: 'completed', environment: 'preview/fork' });
      expect(github.comments(PULL)).toHaveLength(1);
    });
  });
});

describe('a fleet', () => {
  const japan = '01a00000-0000-7000-8000-000000000002';
  const stores = (sandbox: Sandbox): Partial<World> => {
    const { storeHash, accessToken } = sandbox.credentials;
    const target = (name: string, uuid: string, channel: string): object => ({
      ...{ name, store_hash: storeHash, project_uuid: uuid, channel_id: channel },
      ...{ credentials: name.toUpperCase(), artifact: `storefront-${name.toUpperCase()}` },
      environment_variables: `BIGCOMMERCE_STORE_HASH=hash-of-${name}\nBIGCOMMERCE_CHANNEL_ID=${channel}`,
    });
    return {
      vars: {
        STORES: JSON.stringify([target('Europe', PROJECT, '1'), target('Japan', japan, '2')]),
      },
      secrets: {
        ...{ EUROPE_ACCESS_TOKEN: accessToken, JAPAN_ACCESS_TOKEN: accessToken },
        ...{
          EUROPE_STOREFRONT_TOKEN: 'storefront-of-europe',
          EUROPE_AUTH_SECRET: 'auth-of-europe',
        },
        ...{ JAPAN_STOREFRONT_TOKEN: 'storefront-of-japan', JAPAN_AUTH_SECRET: 'auth-of-japan' },
      },
    };
  };

  test('gives each store its own build, variables and secrets, and shows them all', async () => {
    await withWorld(stores, async (world) => {
      world.sandbox.addProject('europe', PROJECT);
      world.sandbox.addProject('japan', japan);
      await succeed(example('fleet-of-stores'), world, push);
      const digests = world.ran.map(({ outputs }) => outputs['artifact_sha256'] ?? '');
      expect(new Set(digests.filter((digest) => digest !== '')).size).toBe(2);
      const given = world.sandbox
        .deployments()
        .map(({ variables }) => variables.map(({ key, value = '(secret)' }) => `${key}=${value}`));
      const workerOf = (name: string, channel: string): readonly string[] => [
        ...[`BIGCOMMERCE_STORE_HASH=hash-of-${name}`, `BIGCOMMERCE_CHANNEL_ID=${channel}`],
        ...['BIGCOMMERCE_STOREFRONT_TOKEN=(secret)', 'AUTH_SECRET=(secret)'],
        'CATALYST_HOSTING=native',
      ];
      expect(given).toEqual([workerOf('Europe', '1'), workerOf('Japan', '2')]);
      expect(tableOf(world)).toMatch(/\| Europe \| completed \|.*\n\| Japan \| completed \|/);
    });
  });

  test('goes to the others when one store fails', async () => {
    await withWorld(stores, async (world) => {
      world.sandbox.addProject('japan', japan);
      const ends = await runWorkflow(example('fleet-of-stores'), world, push);
      expect(ends['deploy']).toMatchObject({ result: 'failure' });
      const table = tableOf(world);
      expect(table).toMatch(/\| Europe \| failed \|.*\| [A-Z].*\n\| Japan \| completed \|/);
    });
  });

  test('of a copy with nothing but the names changed gives each worker its variables', async () => {
    await withWorld(hosting, async (world) => {
      const { storeHash } = world.sandbox.credentials;
      for (const name of ['shop-a', 'shop-b', 'other']) world.sandbox.addProject(name);
      const copy = example('fleet-of-projects').replaceAll('storefront', 'shop');
      await succeed(copy, world, push);
      const given = world.sandbox
        .deployments()
        .map(({ variables }) => variables.map(({ key, value = '(secret)' }) => `${key}=${value}`));
      const worker = [
        ...[`BIGCOMMERCE_STORE_HASH=${storeHash}`, 'BIGCOMMERCE_CHANNEL_ID=1'],
        ...['BIGCOMMERCE_STOREFRONT_TOKEN=(secret)', 'AUTH_SECRET=(secret)'],
        'CATALYST_HOSTING=native',
      ];
      expect(given).toEqual([worker, worker]);
      expect(tableOf(world)).toMatch(/shop-a.*completed[^]*shop-b.*completed/);
      expect(tableOf(world)).not.toContain('other');
    });
  });
});

describe('a Connect Deployment', () => {
  const contract: NewConnector['contract'] = {
    applications: [
      {
        ...{ name: 'service', type: 'service' },
        standard: [{ key: 'SHOP_URL', required: true }],
        secured: [{ key: 'API_SECRET', required: true }],
      },
    ],
    global: { standard: [], secured: [] },
  };
  const configurations = [
    {
      applicationName: 'service',
      standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
      securedConfiguration: [{ key: 'API_SECRET', value: 'before' }],
    },
  ];

  test('is redeployed every night, and so is each other one of its Connector', async () => {
    await withWorld(connect, async (world) => {
      const { addConnector, addDeployment } = world.sandbox.connect;
      for (const key of ['husky-search', 'other']) addConnector({ key, contract });
      await addDeployment({ key: 'europe', connector: 'husky-search', configurations });
      await addDeployment({
        ...{ key: 'america', connector: 'husky-search', configurations },
        status: 'Failed',
      });
      await addDeployment({ key: 'other', connector: 'other', configurations });
      await succeed(example('connect-nightly'), world, { ...push, name: 'schedule' });
      expect(tableOf(world)).toMatch(/america.*completed[^]*europe.*completed/);
      expect(tableOf(world)).not.toContain('other');
    });
  });
});
