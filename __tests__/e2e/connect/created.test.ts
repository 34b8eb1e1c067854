import { describe, expect, test } from '@jest/globals';
import { SECURED, withConnectStage } from '../../support/runs/connectRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withConnectStage = (options, body) =>
  withConnectStage(options, body, runHere);

const NEW = {
  deployment_key: 'pr-12',
  connector_key: 'connector',
  configuration: `service: { SHOP_URL: "https://shop.example.com", API_SECRET: ${JSON.stringify(SECURED.API_SECRET)} }`,
} as const;

const created = (requests: readonly string[]): number =>
  requests.filter((request) => request === 'connect POST /deployments').length;

describe('a Deployment that does not exist', () => {
  test('is created with all applications of its Connector, followed, and redeployed the next time', async () => {
    await withConnectStage({}, async ({ connect, redeploy, requests, bodies }) => {
      const first = await redeploy(NEW);
      expect(first.log).not.toMatch(/^::(error|warning)/m);
      const made = connect.deployments().find(({ key }) => key === 'pr-12');
      expect(first.outputs).toMatchObject({
        status: 'completed',
        platform_status: 'Deployed',
        deployment_uuid: made?.id,
        connector_tag: 'v1.0.0',
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      });
      const empty = { standardConfiguration: [], securedConfiguration: [] };
      expect(bodies()).toMatchObject([
        {
          key: 'pr-12',
          connector: { key: 'connector', staged: false },
          region: 'europe-west1.gcp',
          configurations: [
            {
              applicationName: 'service',
              securedConfiguration: [{ key: 'API_SECRET', value: SECURED.API_SECRET }],
            },
            { applicationName: 'events', ...empty },
            { applicationName: 'nightly', ...empty },
            { applicationName: 'assets', ...empty },
          ],
        },
      ]);
      const second = await redeploy(NEW);
      expect(second.outputs).toMatchObject({ status: 'completed', deployment_uuid: made?.id });
      expect(created(requests())).toBe(1);
      expect(requests()).toContain('connect POST /deployments/key=pr-12');
    });
  });

  test('is created from a draft as a preview', async () => {
    await inThisProcess({}, async ({ connect, redeploy }) => {
      connect.addConnector({ key: 'drafted', tag: 'pr-12', draftOnly: true });
      const run = await redeploy({ ...NEW, connector_key: 'drafted', connector_staged: 'true' });
      expect(run.outputs).toMatchObject({ status: 'completed', connector_tag: 'pr-12' });
      expect(connect.deployments().at(-1)).toMatchObject({ key: 'pr-12', type: 'preview' });
    });
  });

  test('is not created twice when the answer is lost', async () => {
    await inThisProcess({ scenario: 'lost' }, async ({ connect, redeploy, requests }) => {
      const run = await redeploy(NEW);
      expect(run.outputs).toMatchObject({
        status: 'completed',
        deployment_uuid: connect.deployments().at(-1)?.id,
      });
      expect(created(requests())).toBe(1);
    });
  });

  test('is not created by a dry run, which says that it would be', async () => {
    await inThisProcess({}, async ({ connect, redeploy, requests }) => {
      const run = await redeploy({ ...NEW, dry_run: 'true' });
      expect(run.outputs['status']).toBe('planned');
      expect(run.log).toMatch(/^Action +create the Deployment$/m);
      expect(created(requests())).toBe(0);
      expect(connect.deployments()).toHaveLength(1);
    });
  });

  test('and that no Connector is given for, is reported with the nearest key, and the others', async () => {
    await inThisProcess({}, async ({ connect, redeploy, requests }) => {
      await connect.addDeployment({ key: 'search', connector: 'connector' });
      const run = await redeploy({ deployment_key: 'chekout' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', error_code: 'input' });
      expect(run.log).toMatch(/^::error .*has no Deployment with the key chekout/m);
      expect(run.log).toMatch(/Did you mean checkout\?.*search/);
      expect(requests().filter((request) => /connect (POST|DELETE)/.test(request))).toEqual([]);
    });
  });

  test('is looked for on all pages before its neighbours are named', async () => {
    await inThisProcess({}, async ({ connect, redeploy, requests }) => {
      connect.addConnector({ key: 'empty', contract: { applications: [], global: {} } });
      for (let number = 0; number < 510; number += 1) {
        await connect.addDeployment({ key: `other-${String(number)}`, connector: 'empty' });
      }
      await connect.addDeployment({ key: 'storefront', connector: 'connector' });
      const run = await redeploy({ deployment_key: 'store-front' });
      expect(run.log).toMatch(/Did you mean storefront\?/);
      const pages = requests().flatMap((request) => {
        const [, limit, offset] = /deployments\?limit=(\d+)&offset=(\d+)$/.exec(request) ?? [];
        return limit === undefined ? [] : [{ limit: Number(limit), offset: Number(offset) }];
      });
      const { limit = 0 } = pages[0] ?? {};
      const needed = Math.ceil(connect.deployments().length / limit);
      expect(needed).toBeGreaterThan(1);
      expect(pages.map(({ offset }) => offset)).toEqual(
        Array.from({ length: needed }, (_, page) => page * limit),
      );
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ['a Connector that is not there', { connector_key: 'nothing' }, /no published Connector/],
    [
      'a required key without a value',
      { configuration: 'service: { SHOP_URL: "https://shop.example.com" }' },
      /service\.API_SECRET is required and has no value yet/,
    ],
    [
      'a required global key without a value',
      { global_configuration: '' },
      /global_configuration: SHARED_SECRET is required/,
    ],
  ])('is not created from %s', async (_, inputs, expected) => {
    await inThisProcess({}, async ({ connect, redeploy, requests }) => {
      const run = await redeploy({ ...NEW, ...inputs });
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(expected);
      expect(created(requests())).toBe(0);
      expect(connect.deployments()).toHaveLength(1);
    });
  });
});
