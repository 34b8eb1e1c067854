import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { addCheckout, askConnect, codeOf, settled } from './askConnect.ts';

const service = {
  applicationName: 'service',
  standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
  securedConfiguration: [{ key: 'API_SECRET', value: 'secret' }],
};
const draft = {
  key: 'fresh',
  connector: { key: 'connector' },
  region: 'europe-west1.gcp',
  configurations: [service],
  globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: 'shared' }] },
};

describe('creating a Deployment', () => {
  test('deploys it, and at first says as little as the platform does', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 5 } });
    sandbox.connect.addConnector({ key: 'connector' });
    const reply = await askConnect(sandbox, 'POST /deployments', draft);
    expect(reply.status).toBe(201);
    expect(reply.json()).toMatchObject({
      key: 'fresh',
      version: 1,
      type: 'sandbox',
      preview: false,
      status: 'Queued',
      details: {},
      deployedRegion: 'europe-west1.gcp',
      applications: [{ applicationName: 'service' }],
    });
    expect(reply.text).not.toContain('"url":"http:');
    const [record] = sandbox.connect.deployments();
    if (record === undefined) throw new Error('There is no Deployment.');
    await settled(record);
    const after = await askConnect(sandbox, `GET /deployments/${record.id}`);
    expect(after.json()).toMatchObject({
      status: 'Deployed',
      details: { build: { id: expect.any(String) } },
      applications: [{ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/) }],
    });
  });

  test('without a value that an application requires ends in Failed', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    sandbox.connect.addConnector({ key: 'connector' });
    const configurations = [{ ...service, securedConfiguration: [] }];
    await askConnect(sandbox, 'POST /deployments', { ...draft, configurations });
    const [record] = sandbox.connect.deployments();
    if (record === undefined) throw new Error('There is no Deployment.');
    expect((await settled(record)).state).toMatchObject({
      status: 'Failed',
      entries: [{ type: 'Error', message: 'service.API_SECRET has no value.' }, {}],
    });
  });

  test.each([
    ['an unknown field', { wait: true }, 'InvalidJsonInput'],
    ['no key but an id of the Connector', { connector: {} }, 'InvalidJsonInput'],
    ['a key with a space', { key: 'a b' }, 'InvalidJsonInput'],
    ['no applications', { configurations: [] }, 'DeploymentApplicationRequired'],
    ['a key that is taken', { key: 'checkout' }, 'DuplicateField'],
    [
      'a Connector that is not there',
      { connector: { key: 'nothing' } },
      'ConnectorReferenceNotFound',
    ],
    ['a draft only, as published', { connector: { key: 'drafted' } }, 'ConnectorReferenceNotFound'],
    [
      'a draft that is not previewable',
      { connector: { key: 'drafted', staged: true } },
      'ConnectorStagedNotPreviewable',
    ],
    ['a region nobody knows', { region: 'moon-1.gcp' }, 'DeploymentUnsupportedRegion'],
    ['a published Connector as preview', { type: 'preview' }, 'DeploymentInvalidType'],
    [
      'an unknown key',
      { configurations: [{ ...service, standardConfiguration: [{ key: 'NOTHING', value: '' }] }] },
      'DeploymentUnknownApplicationConfigurationKey',
    ],
    [
      'a required global key left out',
      { globalConfiguration: undefined },
      'DeploymentMissingGlobalConfigurationKey',
    ],
    ['production where it is disabled', { type: 'production' }, 'DeploymentProductionDeactivated'],
  ])('is refused with %s', async (_name, change, code) => {
    await using sandbox = await startSandbox({
      switches: { connect: { productionActive: false } },
    });
    await addCheckout(sandbox);
    sandbox.connect.addConnector({ key: 'drafted', draftOnly: true, isPreviewable: 'none' });
    const reply = await askConnect(sandbox, 'POST /deployments', { ...draft, ...change });
    expect(reply.status).toBe(400);
    expect(codeOf(reply)).toBe(code);
    expect(sandbox.connect.deployments()).toHaveLength(1);
  });

  test('of a Connector with an API client of its own takes another scope', async () => {
    const scopes = ['manage_connectors_deployments'];
    for (const [own, status] of [
      [scopes, 403],
      [[...scopes, 'manage_api_clients'], 201],
    ] as const) {
      await using sandbox = await startSandbox({ connectCredentials: { scopes: own } });
      sandbox.connect.addConnector({ key: 'connector', apiClientScopes: ['view_products'] });
      expect((await askConnect(sandbox, 'POST /deployments', draft)).status).toBe(status);
    }
  });
});

describe('lists', () => {
  test('have pages, an order and filters', async () => {
    await using sandbox = await startSandbox();
    sandbox.connect.addConnector({ key: 'connector' });
    for (const key of ['d1', 'd2', 'd3']) {
      await sandbox.connect.addDeployment({ key, connector: 'connector' });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await sandbox.connect.addDeployment({ key: 'p1', connector: 'connector', type: 'preview' });
    const list = async (query: string): Promise<unknown> => {
      const { results, ...page } = (
        await askConnect(sandbox, `GET /deployments?${query}`)
      ).json() as { readonly results: readonly { readonly key: string }[] };
      return { ...page, keys: results.map(({ key }) => key) };
    };
    expect(await list('')).toMatchObject({ limit: 20, offset: 0, count: 4, total: 4 });
    expect(await list('limit=2&offset=1')).toStrictEqual({
      limit: 2,
      offset: 1,
      count: 2,
      total: 4,
      keys: ['d2', 'd3'],
    });
    expect(await list('sort=createdAt%20desc&deploymentType=sandbox')).toMatchObject({
      total: 3,
      keys: ['d3', 'd2', 'd1'],
    });
    expect(await list('integrationTypes=tax')).toMatchObject({ total: 0 });
  });

  test.each(['limit=501', 'limit=x', 'offset=10001', 'sort=name', 'where=x', 'deploymentType=x'])(
    'refuse %s',
    async (query) => {
      await using sandbox = await startSandbox();
      const reply = await askConnect(sandbox, `GET /deployments?${query}`);
      expect(codeOf(reply)).toBe('InvalidQueryParam');
    },
  );
});

describe('a Connector', () => {
  test('is read by id and key, as it is published, and as a draft', async () => {
    await using sandbox = await startSandbox();
    const { id } = sandbox.connect.addConnector({ key: 'connector', tag: 'v1.0.0' });
    sandbox.connect.addConnector({ key: 'drafted', tag: 'pr-7', draftOnly: true });
    const read = async (path: string): Promise<unknown> => {
      const reply = await askConnect(sandbox, `GET /connectors/${path}`);
      return reply.status === 200 ? reply.json() : reply.status;
    };
    expect(await read(id)).toMatchObject({
      id,
      key: 'connector',
      repository: { tag: 'v1.0.0' },
      configurations: [
        {
          applicationName: 'service',
          applicationType: 'service',
          standardConfiguration: [
            { key: 'LOG_LEVEL', required: false, default: 'info' },
            { key: 'SHOP_URL', required: true, default: null },
          ],
          securedConfiguration: [{ key: 'API_SECRET', required: true }],
        },
        {},
        {},
        {},
      ],
      globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET' }] },
    });
    expect(await read('key=connector')).toStrictEqual(await read(id));
    expect(await read('key=drafted')).toBe(404);
    expect(await read('drafts/key=drafted')).toMatchObject({
      status: 'Draft',
      isPreviewable: 'true',
      repository: { tag: 'pr-7' },
    });
    expect(await read('search?limit=5')).toMatchObject({ total: 1, results: [{ id }] });
  });
});
