// Fleets: any number of targets, in waves, each with what is its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { NewConnector } from '../../sandbox/connect/model/index.ts';
import { example, hosting, manual, push, release, succeed, tableOf } from './runner/examples.ts';
import { runWorkflow } from './runner/runWorkflow.ts';
import { withWorld } from './runner/world.ts';
import type { PlannedJob, World } from './runner/world.ts';

/** Each starts a dozen bundles, one after the other. */
const LIMIT_MS = 120_000;

test(
  'three thousand targets make a job each, in matrices of at most 256',
  async () => {
    const planned: PlannedJob[] = [];
    await withWorld(
      (sandbox) => ({ ...hosting(sandbox), planned }),
      async (world) => {
        const names = Array.from(
          { length: 3000 },
          (_, at) => `shop-${String(at).padStart(4, '0')}`,
        );
        for (const name of names) world.sandbox.addProject(name);
        await succeed(example('fleet-of-thousands'), world, manual);
        expect(planned.map(({ name }) => name)).toEqual(names);
      },
    );
  },
  LIMIT_MS,
);

/** Reads the JSON artifact of a fleet. */
const resultsOf = ({ artifacts }: World, fleet: string): readonly Record<string, unknown>[] => {
  const folder = artifacts.get(`commerce-deploy-${fleet}-results`) ?? '';
  return JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as Record<
    string,
    unknown
  >[];
};

describe('a storefront in waves', () => {
  const fleet = `
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - { uses: actions/checkout@v7, with: { persist-credentials: false } }
      - run: npm run build
      - { uses: your-org/commerce-deploy/package@v2, with: { output: artifact.zip } }
      - { uses: actions/upload-artifact@v7, with: { name: storefront, path: artifact.zip } }
  deploy:
    needs: build
    uses: your-org/commerce-deploy/.github/workflows/deploy-fleet.yml@v2
    with:
      platform: bigcommerce
      store_hash: \${{ vars.BIGCOMMERCE_STORE_HASH }}
      artifact: storefront
      environment_variables: A=1
      waves: \${{ vars.WAVES }}
      targets: \${{ vars.TARGETS }}
    secrets:
      access_token: \${{ secrets.BIGCOMMERCE_ACCESS_TOKEN }}
`;
  const targets = [
    { name: 'canary', project_name: 'canary', health_check: '/missing', timeout_minutes: 0.4 },
    { name: 'second', project_name: 'second' },
    { name: 'third', project_name: 'third' },
  ];
  const settings =
    (waves: string) =>
    (sandbox: Sandbox): Partial<World> => {
      const { vars, secrets } = hosting(sandbox);
      const own = { WAVES: waves, TARGETS: JSON.stringify(targets) };
      return { vars: { ...vars, ...own }, ...(secrets && { secrets }) };
    };

  test(
    'touches no second target when the canary is unhealthy, and names those not tried',
    async () => {
      await withWorld(settings('1, rest'), async (world) => {
        const { sandbox } = world;
        for (const { name } of targets) sandbox.addProject(name);
        const ends = await runWorkflow(fleet, world, push);
        expect(ends['deploy']).toMatchObject({ result: 'failure' });
        expect(sandbox.deployments()).toHaveLength(1);
        expect(sandbox.github.deployments().map(({ environment }) => environment)).toEqual([
          'production/canary',
        ]);
        const judge = world.ran.find(({ log }) => log.includes('max_failures'));
        expect(judge?.log).toMatch(/::error .*canary \(unhealthy\).*Not tried: second, third/);
        expect(tableOf(world)).toMatch(
          /### 0 of 3 targets deployed\n[^]*\| canary \| unhealthy \|[^]*\| second \| not tried \|[^]*\| third \| not tried \|/,
        );
        expect(resultsOf(world, 'bigcommerce').map(({ name, status }) => [name, status])).toEqual([
          ['canary', 'unhealthy'],
          ['second', 'not_tried'],
          ['third', 'not_tried'],
        ]);
      });
    },
    LIMIT_MS,
  );

  test(
    'is not begun when the waves cannot be read',
    async () => {
      await withWorld(settings('1; rest'), async (world) => {
        const ends = await runWorkflow(fleet, world, push);
        expect(ends['deploy']).toMatchObject({ result: 'failure' });
        expect(world.ran.at(-1)?.log).toContain('::error title=Wrong inputs::waves: has `1; rest`');
        expect(world.sandbox.uploads()).toEqual([]);
      });
    },
    LIMIT_MS,
  );
});

describe('Connect Deployments in waves', () => {
  /** A Connector without services: each would open a port of its own. */
  const contract: NewConnector['contract'] = {
    applications: [
      {
        ...{ name: 'nightly', type: 'job', schedule: '0 3 * * *' },
        standard: [{ key: 'SHOP_URL' }, { key: 'SHARED' }],
        secured: [{ key: 'API_SECRET' }],
      },
    ],
    global: { standard: [], secured: [] },
  };
  const target = (name: string, more: object = {}): object => ({
    ...{ name, deployment_key: `search-${name}`, credentials: name.toUpperCase() },
    ...{ region: 'europe-west1.gcp', project_key: 'sandbox-project' },
    configuration: {
      nightly: { SHOP_URL: `https://${name}.test`, API_SECRET: { secret: 'API_SECRET' } },
    },
    ...more,
  });
  const fleet = `
on: push
jobs:
  redeploy:
    uses: your-org/commerce-deploy/.github/workflows/deploy-fleet.yml@v2
    with:
      platform: commercetools
      targets: \${{ vars.TARGETS }}
      waves: 1, 1, rest
      max_failures: 1
      update_connector: true
      expected_tag: v2.0.0
      configuration: 'nightly: { SHARED: all, SHOP_URL: all }'
    secrets:
      credentials: \${{ secrets.CREDENTIALS }}
`;
  const settings = ({ connect }: Sandbox): Partial<World> => {
    const { clientId, clientSecret } = connect.credentials;
    const credentials = (name: string): object => ({
      ...{ client_id: clientId, client_secret: clientSecret, API_SECRET: `secret-of-"${name}"` },
    });
    return {
      vars: { TARGETS: JSON.stringify([target('asia'), target('europe'), target('peru')]) },
      secrets: {
        CREDENTIALS: JSON.stringify({
          ...{ ASIA: credentials('asia'), EUROPE: credentials('europe') },
          PERU: credentials('peru'),
        }),
      },
    };
  };

  test(
    'go on as far as failures are allowed, each with its own configuration and secrets',
    async () => {
      await withWorld(settings, async (world) => {
        const { connect, github } = world.sandbox;
        connect.addConnector({ key: 'search', contract });
        for (const name of ['asia', 'europe', 'peru']) {
          await connect.addDeployment({ key: `search-${name}`, connector: 'search' });
        }
        connect.publish('search', { tag: 'v2.0.0' });
        const error = { code: 'DeploymentConnectorUpdateFailure', message: 'It failed.' };
        const body = { statusCode: 400, message: error.message, errors: [error] };
        world.sandbox.script('POST /deployments/{id}', [{ kind: 'answer', status: 400, body }]);
        const ends = await runWorkflow(fleet, world, push);
        expect(ends['redeploy']).toMatchObject({ result: 'failure' });
        expect(tableOf(world)).toMatch(
          /2 of 3 targets deployed\n[^]*\| asia \|[^]*\| failed \|[^]*\| europe \|[^]*\| completed \|[^]*\| peru \|[^]*\| completed \|/,
        );
        expect(new Set(github.deployments().map(({ environment }) => environment))).toEqual(
          new Set(['production/asia', 'production/europe', 'production/peru']),
        );
        const [, europe, peru] = connect.deployments();
        for (const [name, deployment] of [
          ['europe', europe],
          ['peru', peru],
        ] as const) {
          const [application] = deployment?.state.applications ?? [];
          expect(Object.fromEntries(application?.standard ?? [])).toEqual({
            ...{ SHARED: 'all', SHOP_URL: `https://${name}.test` },
          });
          expect(application?.secured.get('API_SECRET')).toBe(`secret-of-"${name}"`);
        }
        const shown = world.ran.map(({ log, summary }) => log + summary).join('\n');
        expect(shown.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('secret-of');
        expect(world.sandbox.leaks).toEqual([]);
      });
    },
    LIMIT_MS,
  );

  test(
    'end after a canary without a result, whatever an earlier attempt of the run left',
    async () => {
      await withWorld(settings, async (world) => {
        const { connect } = world.sandbox;
        connect.addConnector({ key: 'search', contract });
        for (const name of ['asia', 'europe', 'peru']) {
          await connect.addDeployment({ key: `search-${name}`, connector: 'search' });
        }
        connect.publish('search', { tag: 'v2.0.0' });
        const once = fleet.replace('max_failures: 1', 'max_failures: 0');
        await succeed(once, world, push);
        // GitHub keeps these artifacts, and all jobs are started again. From here on no job can upload its result.
        world.artifacts.set = () => world.artifacts;
        const before = world.ran.length;
        const ends = await runWorkflow(once, world, { ...push, runAttempt: 2 });
        expect(ends['redeploy']).toMatchObject({ result: 'failure' });
        const logs = world.ran.slice(before).map(({ log }) => log);
        expect(logs.join('\n')).toContain('asia (no result)');
        expect(tableOf(world)).toMatch(/0 of 3 targets deployed\n[^]*\| asia \|[^|]*\| lost \|/);
        const redeploys = world.sandbox.requests.filter(
          ({ method, path }) => method === 'POST' && /\/deployments\/[^/]+$/.test(path),
        );
        expect(redeploys).toHaveLength(4);
      });
    },
    LIMIT_MS,
  );

  test(
    'are not begun for lists that are all empty, which is no error',
    async () => {
      const none = (): Partial<World> => ({ vars: { TARGETS: '[[],[]]' } });
      await withWorld(none, async (world) => {
        await succeed(fleet, world, push);
        expect(world.sandbox.requests).toEqual([]);
      });
    },
    LIMIT_MS,
  );
});

test(
  'stores whose secrets are in environments get what is in their own',
  async () => {
    const uuids = ['01a00000-0000-7000-8000-000000000001', '01a00000-0000-7000-8000-000000000002'];
    const names = ['europe', 'japan'];
    const settings = ({ credentials: { storeHash, accessToken } }: Sandbox): Partial<World> => ({
      vars: {
        STORES: JSON.stringify(
          names.map((name, at) => ({ name, store_hash: storeHash, project_uuid: uuids[at] })),
        ),
      },
      environments: Object.fromEntries(
        names.map((name) => [
          `store-${name}`,
          {
            vars: { WORKER_VARIABLES: `SHOP=${name}` },
            secrets: { ACCESS_TOKEN: accessToken, WORKER_SECRETS: `SECRET_OF_${name}=some-secret` },
          },
        ]),
      ),
    });
    await withWorld(settings, async (world) => {
      for (const [at, name] of names.entries()) world.sandbox.addProject(name, uuids[at]);
      await succeed(example('fleet-with-environments'), world, release);
      const given = world.sandbox
        .deployments()
        .map(({ variables }) => variables.map(({ key, value = '(secret)' }) => `${key}=${value}`));
      expect(given).toEqual(
        names.map((name) => [
          ...[`SHOP=${name}`, `SECRET_OF_${name}=(secret)`, 'CATALYST_HOSTING=native'],
        ]),
      );
    });
  },
  LIMIT_MS,
);

describe('github_environment', () => {
  const call = (secrets: string): string => `
on: push
jobs:
  redeploy:
    uses: your-org/commerce-deploy/.github/workflows/deploy-fleet.yml@v2
    with:
      platform: commercetools
      github_environment: production
      region: europe-west1.gcp
      project_key: \${{ vars.PROJECT_KEY }}
      targets: '[{"deployment_key":"search"}]'
    secrets: ${secrets}
`;
  const settings = ({ connect }: Sandbox): Partial<World> => {
    const { clientId, clientSecret, projectKey } = connect.credentials;
    return {
      vars: { PROJECT_KEY: projectKey },
      environments: {
        production: { secrets: { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret } },
      },
    };
  };

  test.each([
    ['gives its secrets to the job of each target', 'inherit', 'success'],
    ['gives none to a call that hands on named secrets only', '{ client_id: x }', 'failure'],
  ])(
    '%s',
    async (_, secrets, result) => {
      await withWorld(settings, async (world) => {
        const { connect } = world.sandbox;
        connect.addConnector({
          key: 'search',
          contract: {
            applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
            global: { standard: [], secured: [] },
          },
        });
        await connect.addDeployment({ key: 'search', connector: 'search' });
        const ends = await runWorkflow(call(secrets), world, push);
        expect(ends['redeploy']).toMatchObject({ result });
      });
    },
    LIMIT_MS,
  );
});

test(
  'what is live where is listed each night, with what is not as it should be',
  async () => {
    const settings = (sandbox: Sandbox): Partial<World> => {
      const { projectKey, clientId, clientSecret } = sandbox.connect.credentials;
      const { vars, secrets } = hosting(sandbox);
      return {
        vars: { ...vars, CTP_PROJECT_KEY: projectKey, LIVE_TAG: 'v2.0.0' },
        secrets: { ...secrets, CTP_CLIENT_ID: clientId, CTP_CLIENT_SECRET: clientSecret },
      };
    };
    await withWorld(settings, async (world) => {
      const { github, connect, addProject } = world.sandbox;
      for (const name of ['asia', 'europe', 'peru']) addProject(name);
      const payload = { platform: 'bigcommerce' };
      const record = { payload, state: 'success' } as const;
      github.addDeployment({ ...record, environment: 'production/europe' });
      github.addCommit('d'.repeat(40));
      github.addDeployment({ ...record, environment: 'production/peru', sha: 'd'.repeat(40) });
      github.addDeployment({ environment: 'production/peru', payload, state: 'failure' });
      connect.addConnector({
        key: 'search',
        contract: {
          applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
          global: { standard: [], secured: [] },
        },
      });
      await connect.addDeployment({ key: 'old', connector: 'search', status: 'Failed' });
      connect.publish('search', { tag: 'v2.0.0' });
      await connect.addDeployment({ key: 'new', connector: 'search' });
      await succeed(example('what-is-live'), world, { ...push, name: 'schedule' });
      const [storefronts = '', connectors = ''] = world.ran
        .map(({ summary }) => summary)
        .filter((summary) => summary.includes('| Drift |'));
      expect(storefronts).toContain('### 2 of 3 targets drift');
      expect(storefronts).toMatch(
        /\| asia \|.*never deployed from here[^]*\| peru \| +\| ddddddd \| 20\d\d-.* is not [0-9a-f]{7}, the newest deployment failed \|[^]*\| europe \| +\| [0-9a-f]{7} \| 20\d\d-[^|]*\| +\|/,
      );
      expect(connectors).toContain('### 1 of 2 targets drift');
      expect(connectors).toMatch(
        /\| old \| europe-west1\.gcp \| v1\.0\.0 \|.*is not v2\.0\.0, is Failed[^]*\| new \| europe-west1\.gcp \| v2\.0\.0 \|/,
      );
      expect(world.artifacts.has('commerce-deploy-commercetools-live')).toBe(true);
    });
  },
  LIMIT_MS,
);
