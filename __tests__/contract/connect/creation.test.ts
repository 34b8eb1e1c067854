import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { askConnect, settled } from './askConnect.ts';

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
