import { describe, expect, test } from '@jest/globals';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { HOSTILE, expectHarmless, findLeaks } from '../../support/expect/harmless.ts';
import { withListStage } from '../../support/runs/listRuns.ts';
import type { ListRun } from '../../support/runs/listRuns.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withListStage = (options, body) =>
  withListStage(options, body, runHere);

/** A Connector without services: each would open a port of its own. */
const contract = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
} as const;

type NewDeployment = Parameters<Sandbox['connect']['addDeployment']>[0];

async function addDeployments(
  { connect }: Sandbox,
  wanted: readonly Partial<NewDeployment>[],
): Promise<void> {
  for (const key of ['payments', 'search']) connect.addConnector({ key, contract });
  for (const each of wanted) await connect.addDeployment({ connector: 'payments', ...each });
}

const keysOf = ({ targets }: ListRun): unknown[] =>
  targets.map((target) => target['deployment_key']);

function editAll(change: (deployment: Readonly<Record<string, unknown>>) => object) {
  return (page: unknown): unknown => {
    const { results, ...rest } = page as { results: Record<string, unknown>[] };
    return { ...rest, results: results.map(change) };
  };
}

const without =
  (name: string) =>
  (deployment: Readonly<Record<string, unknown>>): object => ({
    ...deployment,
    connector: Object.fromEntries(
      Object.entries(deployment['connector'] as object).filter(([key]) => key !== name),
    ),
  });

describe('listing Deployments', () => {
  test('reads every page and sets all Deployments in the order of their keys', async () => {
    await withListStage({}, async ({ sandbox, listDeployments, requests }) => {
      const keys = Array.from({ length: 250 }, (_, index) => `d-${String(999 - index)}`);
      await addDeployments(
        sandbox,
        keys.map((key) => ({ key })),
      );
      const run = await listDeployments();
      expect(run.exitCode).toBe(0);
      expect(run.outputs['count']).toBe('250');
      expect(keysOf(run)).toEqual(keys.toSorted());
      expect(requests().map((request) => request.replace(/\?.*offset=(\d+).*/, ' $1'))).toEqual([
        'auth POST /oauth/token',
        'connect GET /sandbox-project/deployments 0',
        'connect GET /sandbox-project/deployments 100',
        'connect GET /sandbox-project/deployments 200',
      ]);
      const { clientId, clientSecret } = sandbox.connect.credentials;
      const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
      expect(run.masks).toEqual(
        expect.arrayContaining([clientSecret, basic, ...sandbox.connect.tokens()]),
      );
      expect(run.log).toMatch(/^Found 250 Deployments in project \S+\.$/m);
      expect(run.summary.match(/^\| d-/gm)).toHaveLength(500);
    });
  });

  test('says of each what a redeploy and a choice need', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'checkout' }, {}]);
      sandbox.connect.publish('payments', { tag: 'v2.0.0' });
      const [keyed, keyless] = sandbox.connect.deployments();
      const { targets } = await listDeployments();
      const common = {
        connector_key: 'payments',
        connector_version: 1,
        connector_tag: 'v1.0.0',
        deployment_type: 'sandbox',
        status: 'Deployed',
        region: 'europe-west1.gcp',
        deployed_region: 'europe-west1.gcp',
      };
      expect(targets).toEqual([
        { deployment_key: 'checkout', deployment_id: keyed?.id, ...common },
        { deployment_key: null, deployment_id: keyless?.id, ...common },
      ]);
    });
  });

  test.each([
    [{ connector_key: 'search' }, ['c', 'd']],
    [{ connector_key: 'search,payments' }, ['a', 'b', 'c', 'd']],
    [{ deployment_type: 'production' }, ['b', 'd']],
    [{ deployment_type: 'production, sandbox' }, ['a', 'b', 'd']],
    [{ status: 'Failed' }, ['b', 'c']],
    [{ status: 'Failed,Deployed' }, ['a', 'b', 'c', 'd']],
    [{ status: 'Draft' }, []],
    [{ connector_key: 'search', deployment_type: 'production', status: 'Deployed' }, ['d']],
    [{ integration_type: 'other' }, ['a', 'b', 'c', 'd']],
    [{ integration_type: 'psp' }, []],
    [{ integration_type: 'psp,other' }, ['a', 'b', 'c', 'd']],
    [{ connector_key: 'unheard-of' }, []],
  ])('with %j chooses %j', async (inputs, expected) => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(
        sandbox,
        [
          { key: 'd', connector: 'search', type: 'production' },
          { key: 'c', connector: 'search', type: 'preview', status: 'Failed' },
          { key: 'b', type: 'production', status: 'Failed' },
          { key: 'a' },
        ].map((each) => ({ ...each, key: `${each.key}-` }) as Partial<NewDeployment>),
      );
      const run = await listDeployments(inputs);
      expect(keysOf(run)).toEqual(expected.map((key) => `${key}-`));
      expect(run.outputs['count']).toBe(String(expected.length));
      expect(run.exitCode).toBe(0);
    });
  });

  test('chooses by the id of a Connector', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'one' }, { key: 'two', connector: 'search' }]);
      const search = sandbox.connect.connectors().find(({ key }) => key === 'search');
      expect(keysOf(await listDeployments({ connector_id: search?.id ?? '' }))).toEqual(['two']);
    });
  });

  test('finds Deployments by the key of a Connector also where the platform leaves the key out', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'one' }, { key: 'two', connector: 'search' }]);
      sandbox.script('GET /deployments', [{ kind: 'edit', edit: editAll(without('key')) }]);
      const { targets } = await listDeployments({ connector_key: 'search' });
      expect(targets).toEqual([
        expect.objectContaining({ deployment_key: 'two', connector_key: 'search' }),
      ]);
    });
  });

  test('warns of what may be missing when it may not look the Connector up', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'one' }]);
      sandbox.script('GET /deployments', [{ kind: 'edit', edit: editAll(without('key')) }]);
      const body = { errors: [{ code: 'insufficient_scope', message: 'no' }] };
      sandbox.script('GET /connectors/{id}', [{ kind: 'answer', status: 403, body }]);
      const run = await listDeployments({ connector_key: 'payments' });
      expect(run.outputs['count']).toBe('0');
      expect(run.log).toMatch(
        /^::warning .*1 Deployment came without a Connector key.*Set `connector_id`/m,
      );
    });
  });

  test('asks for smaller pages when an answer is too long to be read', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments, requests }) => {
      const keys = Array.from({ length: 30 }, (_, index) => `d-${String(index + 10)}`);
      await addDeployments(
        sandbox,
        keys.map((key) => ({ key })),
      );
      sandbox.script('GET /deployments', [{ kind: 'flood', bytes: 2_000_000, status: 200 }]);
      const run = await listDeployments();
      expect(keysOf(run)).toEqual(keys);
      const limits = requests().flatMap((request) => /limit=\d+/.exec(request)?.[0] ?? []);
      expect(limits).toEqual(['limit=100', 'limit=20', 'limit=20']);
    });
  });

  test('knows a preview by its older flag where the platform does not say the type', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'one', type: 'preview' }, { key: 'two' }]);
      const edit = editAll((deployment) => ({ ...deployment, type: undefined }));
      sandbox.script('GET /deployments', [{ kind: 'edit', edit }]);
      const { targets } = await listDeployments();
      expect(targets.map((target) => target['deployment_type'])).toEqual(['preview', null]);
    });
  });

  test('lists a Deployment once that comes on two pages', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'one' }, { key: 'two' }]);
      const edit = (page: unknown): unknown => {
        const { results } = page as { results: object[] };
        return { results: [...results, results[0]], total: 3 };
      };
      sandbox.script('GET /deployments', [{ kind: 'edit', edit }]);
      expect(keysOf(await listDeployments())).toEqual(['one', 'two']);
    });
  });

  test('reads hostile text as it is, and it does nothing', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      await addDeployments(sandbox, [{ key: 'one' }]);
      const edit = editAll((deployment) => ({
        ...deployment,
        status: HOSTILE,
        deployedRegion: HOSTILE,
        connector: { key: HOSTILE, repository: { tag: HOSTILE } },
      }));
      sandbox.script('GET /deployments', [{ kind: 'edit', edit }]);
      const run = await listDeployments();
      expect(run.targets[0]).toMatchObject({ status: HOSTILE, connector_tag: HOSTILE });
      expectHarmless(run);
    });
  });
});

describe('a list of Deployments that cannot be read', () => {
  test('because of the client secret: says so once, and hides the secret', async () => {
    await inThisProcess({}, async ({ listDeployments }) => {
      const run = await listDeployments({ client_secret: 'a-secret-that-is-wrong' });
      expect(run.exitCode).toBe(1);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(run.log).toMatch(/Fetching an access token failed with HTTP 401/);
      expect(run.log).toMatch(/Check `client_id` and `client_secret`/);
      expect(findLeaks(run, ['a-secret-that-is-wrong'])).toEqual([]);
    });
  });

  test('because of a scope: names the scope that is enough', async () => {
    await inThisProcess({}, async ({ sandbox, listDeployments }) => {
      const body = { errors: [{ code: 'insufficient_scope', message: HOSTILE }] };
      sandbox.script('GET /deployments', [{ kind: 'answer', status: 403, body }]);
      const run = await listDeployments();
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(/view_connectors_deployments:sandbox-project/);
      expectHarmless(run);
    });
  });
});
