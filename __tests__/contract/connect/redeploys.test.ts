import { describe, expect, test } from '@jest/globals';
import { usualContract } from '../../../sandbox/connect/model/index.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { ask } from '../sandbox/ask.ts';
import { addCheckout, codeOf, look, redeploy, settled } from './askConnect.ts';

describe('a redeploy', () => {
  test('goes through its statuses one by one, with another version, build and report at the end', async () => {
    await using sandbox = await startSandbox({
      switches: { paceMs: 1, connect: { holdAt: 'Queued' } },
    });
    const record = await addCheckout(sandbox);
    const before = await look(sandbox);
    const reply = await redeploy(sandbox, 1);
    expect(reply.status).toBe(201);
    expect(reply.json()).toMatchObject({ id: record.id, version: 2, status: 'Queued' });
    expect(await look(sandbox)).toMatchObject({ version: 2, status: 'Queued' });
    sandbox.set({ connect: { holdAt: 'Deploying' } });
    while (record.state.status === 'Queued') await new Promise(setImmediate);
    expect(await look(sandbox)).toMatchObject({ version: 2, status: 'Deploying' });
    sandbox.set({ connect: { holdAt: undefined } });
    await settled(record);
    const after = await look(sandbox);
    expect(after).toMatchObject({ version: 2, status: 'Deployed' });
    expect(buildOf(after)).not.toBe(buildOf(before));
    expect(after['details']).toMatchObject({
      build: { report: { entries: [{ type: 'Information', application: 'service' }] } },
    });
  });

  test('merges what it is given into what is there, and shows no secret but its length', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    await addCheckout(sandbox);
    const before = await look(sandbox);
    expect(before['applications']).toMatchObject([
      {
        applicationName: 'service',
        standardConfiguration: [{ key: 'SHOP_URL', value: 'https://shop.example.com' }],
        securedConfiguration: [{ key: 'API_SECRET', value: '******' }],
      },
    ]);
    const reply = await redeploy(sandbox, 1, {
      configurationValues: [
        {
          applicationName: 'service',
          standardConfiguration: [{ key: 'LOG_LEVEL', value: 'debug' }],
          securedConfiguration: [{ key: 'API_SECRET', value: 'four' }],
        },
      ],
    });
    expect(reply.text).not.toMatch(/four|grüße|"shared"/);
    expect(reply.json()).toMatchObject({
      applications: [
        {
          standardConfiguration: [
            { key: 'SHOP_URL', value: 'https://shop.example.com' },
            { key: 'LOG_LEVEL', value: 'debug' },
          ],
          securedConfiguration: [{ key: 'API_SECRET', value: '****' }],
        },
      ],
      globalConfiguration: { securedConfiguration: [{ key: 'SHARED_SECRET', value: '******' }] },
    });
  });

  test('leaves the Connector as it is, unless it is to be updated', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const record = await addCheckout(sandbox);
    sandbox.connect.publish('connector', { tag: 'v1.1.0' });
    await redeploy(sandbox, 1);
    await settled(record);
    expect(await look(sandbox)).toMatchObject({
      connector: { version: 1, repository: { tag: 'v1.0.0' } },
    });
    await redeploy(sandbox, 2, { updateConnector: true });
    await settled(record);
    expect(await look(sandbox)).toMatchObject({
      connector: { version: 2, repository: { tag: 'v1.1.0' } },
    });
  });

  test('cannot be updated to a Connector that requires a value which is not there', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    await addCheckout(sandbox);
    const { applications } = usualContract;
    const global = { ...usualContract.global, standard: [{ key: 'NEW', required: true }] };
    const [service] = applications;
    if (service === undefined) throw new Error('The usual contract has no application.');
    const standard = [...(service.standard ?? []), { key: 'ADDED', required: true }];
    const contract = { applications: [{ ...service, standard }], global: usualContract.global };
    sandbox.connect.publish('connector', { tag: 'v2', contract });
    const reply = await redeploy(sandbox, 1, { updateConnector: true });
    expect(codeOf(reply)).toBe('DeploymentConnectorUpdateFailure');
    expect(reply.text).toContain('(cause: no value for service.ADDED)');
    sandbox.connect.publish('connector', { contract: { applications, global } });
    const missing = await redeploy(sandbox, 1, { updateConnector: true });
    expect(codeOf(missing)).toBe('DeploymentMissingGlobalConfigurationKey');
  });

  test('of a preview whose draft is not previewable cannot be updated', async () => {
    await using sandbox = await startSandbox();
    sandbox.connect.addConnector({ key: 'drafted', draftOnly: true, isPreviewable: 'pending' });
    await sandbox.connect.addDeployment({ key: 'checkout', connector: 'drafted', type: 'preview' });
    const reply = await redeploy(sandbox, 1, { updateConnector: true });
    expect(codeOf(reply)).toBe('DeploymentConnectorUpdateFailure');
  });

  test('that fails keeps what is served, and says why', async () => {
    await using sandbox = await startSandbox({ scenario: 'failed', switches: { paceMs: 0 } });
    const record = await addCheckout(sandbox);
    sandbox.connect.publish('connector', { tag: 'v1.1.0' });
    await redeploy(sandbox, 1, { updateConnector: true });
    await settled(record);
    expect(await look(sandbox)).toMatchObject({
      status: 'Failed',
      connector: { repository: { tag: 'v1.0.0' } },
      details: { build: { report: { entries: [{ type: 'Error', application: 'service' }] } } },
    });
    const { address = '' } = record.state.applications[0] ?? {};
    expect((await ask(address)).text).toBe('service v1.0.0\n');
  });

  test('keeps the URLs of services', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const record = await addCheckout(sandbox);
    const url = record.state.applications[0]?.address;
    await redeploy(sandbox, 1);
    await settled(record);
    expect(record.state.applications[0]?.address).toBe(url);
  });

  test('can be carried out, and its answer lost', async () => {
    await using sandbox = await startSandbox({ scenario: 'lost', switches: { paceMs: 0 } });
    const record = await addCheckout(sandbox);
    await expect(redeploy(sandbox, 1)).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(await settled(record)).toMatchObject({ calls: [{}], state: { version: 2 } });
    expect((await redeploy(sandbox, 2)).status).toBe(201);
  });
});

function buildOf(deployment: Record<string, unknown>): unknown {
  return (deployment['details'] as { readonly build?: { readonly id: unknown } }).build?.id;
}
