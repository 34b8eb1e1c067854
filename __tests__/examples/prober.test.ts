// The workflow that asks the live services, here against the sandbox.
import { globSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { NewConnector } from '../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { PROJECT, manual, read, root, succeed, testWithJq } from './runner/examples.ts';
import { withWorld } from './runner/world.ts';
import type { World } from './runner/world.ts';

const prober = read('.github/workflows/prober.yml');

/** The questions of docs/untried.md that the page says it asks. */
const marked = [...read('docs/untried.md').matchAll(/^\| (.*?) \| .* \(prober\) \|$/gm)].map(
  ([, question = '']) => question,
);

const contract: NewConnector['contract'] = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
};

/** What the workflow checks out: the build to deploy, and what asks. */
const repository = Object.fromEntries(
  ['examples/storefront/.bigcommerce/dist/**/*.*', 'scripts/probe.ts', 'scripts/probe/*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((path) => [path, read(path)]),
);

const settings = ({ credentials, connect }: Sandbox): Partial<World> => ({
  vars: {
    ...{ PROBE_STORE_HASH: credentials.storeHash, PROBE_PROJECT_UUID: PROJECT },
    ...{ PROBE_REGION: 'europe-west1.gcp', PROBE_PROJECT_KEY: connect.credentials.projectKey },
    PROBE_DEPLOYMENT_KEY: 'probe',
  },
  secrets: {
    PROBE_ACCESS_TOKEN: credentials.accessToken,
    PROBE_CLIENT_ID: connect.credentials.clientId,
    PROBE_CLIENT_SECRET: connect.credentials.clientSecret,
  },
  repository,
});

testWithJq(
  'asks every question that the page marks, and changes only what is there for it',
  async () => {
    await withWorld(settings, async (world) => {
      const { sandbox } = world;
      sandbox.addProject('probe', PROJECT);
      sandbox.connect.addConnector({ key: 'search', contract });
      await sandbox.connect.addDeployment({ key: 'probe', connector: 'search' });
      const soon = prober.replace('WAIT_SECONDS: 300', 'WAIT_SECONDS: 0');
      await succeed(soon, world, manual);
      // From the second run on the project has a site to ask before the deployment.
      const earlier = world.ran.length;
      await succeed(soon, world, { ...manual, runId: 21 });
      const shown = world.ran
        .slice(earlier)
        .map(({ summary }) => summary)
        .join('\n');
      expect(marked.length).toBeGreaterThan(12);
      for (const question of marked) expect(shown).toContain(`| ${question} | `);
      expect(shown).toContain('assets/x` as `/x`: HTTP 200 with its bytes');
      expect(shown).toMatch(/deployed a second time: HTTP 20\d/);
      expect(shown).toMatch(/version moved, seen after \d+ s/);
      const writes = sandbox.requests
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`)
        .map((call) =>
          call.replace(/[^/]+\/bundle\.zip$/, '{id}').replace(/\S+(?=\/deployments)/, ''),
        );
      expect([...new Set(writes)].sort()).toEqual([
        'POST /deployments',
        'POST /deployments/key=probe',
        'POST /deployments/uploads',
        'POST /oauth/token',
        'PUT /sandbox-artifacts/0000000000/{id}',
      ]);
      const printed = world.ran.map(({ log, summary }) => log + summary).join('\n');
      const unmasked = printed.replaceAll(/^::add-mask::.*$/gm, '');
      for (const secret of [
        sandbox.credentials.accessToken,
        sandbox.connect.credentials.clientSecret,
        ...sandbox.connect.tokens(),
        'X-Goog-Signature',
      ])
        expect(unmasked).not.toContain(secret);
    });
  },
  60_000,
);

test('says what to set, sends nothing and is green without the secrets', async () => {
  await withWorld(
    () => ({}),
    async (world) => {
      await succeed(prober, world, manual);
      expect(world.ran.map(({ log }) => log).join('')).toMatch(
        /Nothing was probed[^]*Nothing was probed/,
      );
      expect(world.sandbox.requests).toEqual([]);
    },
  );
});

test('is started by hand only', () => {
  expect(prober).toMatch(/^on: workflow_dispatch$/m);
});
