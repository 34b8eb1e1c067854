import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { askApi } from '../ask.ts';
import { deploy, settle, smallBuild, upload, zipOf } from '../deploying.ts';

const quick = { switches: { paceMs: 0 } } as const;

describe('a deployment', () => {
  test('goes through the steps in their order, whether or not anybody listens', async () => {
    await using sandbox = await startSandbox(quick);
    const { uuid } = sandbox.addProject('storefront');
    const { moments, outcome } = await settle(sandbox, await deploy(sandbox, uuid));
    expect(outcome).toBe('completed');
    expect(moments.map(({ status, step }) => [status, step])).toStrictEqual([
      ['queued', undefined],
      ['in_progress', 'initializing'],
      ['in_progress', 'downloading'],
      ['in_progress', 'unzipping'],
      ['in_progress', 'processing'],
      ['in_progress', 'deploying'],
      ['in_progress', 'finalizing'],
      ['completed', 'complete'],
    ]);
    expect(sandbox.requests.filter(({ path }) => path.endsWith('/events'))).toHaveLength(0);
  });

  test('excludes another one of the same project until it is over, but not of another project', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0, holdAt: 'deploying' } });
    const project_uuid = sandbox.addProject('storefront').uuid;
    const other = sandbox.addProject('other').uuid;
    const first = await deploy(sandbox, project_uuid);
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    const refused = await askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid });
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({
      status: 409,
      title:
        'You already have a deployment in progress for this project. Please wait for it to complete before trying again.',
      errors: {},
    });
    const elsewhere = { project_uuid: other, upload_uuid };
    expect((await askApi(sandbox, 'POST /deployments', elsewhere)).status).toBe(200);
    sandbox.set({ holdAt: undefined });
    await settle(sandbox, first);
    const again = await askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid });
    expect(again.status).toBe(200);
  });

  test('can find the project busy for a while', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0, busyForMs: 40 } });
    const project_uuid = sandbox.addProject('storefront').uuid;
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    const startedAt = Date.now();
    const statuses: number[] = [];
    do {
      const reply = await askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid });
      statuses.push(reply.status);
    } while (statuses.at(-1) === 409);
    expect(statuses.at(-1)).toBe(200);
    expect(statuses.length).toBeGreaterThan(1);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(40);
  });

  test('keeps its plain variables, and of its secrets the names only', async () => {
    await using sandbox = await startSandbox(quick);
    const project_uuid = sandbox.addProject('storefront').uuid;
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    const environment_variables = [
      { type: 'secret', key: 'API_SECRET', value: 's3cret' },
      { type: 'plain_text', key: 'API_URL', value: 'https://example.com' },
    ];
    await askApi(sandbox, 'POST /deployments', {
      project_uuid,
      upload_uuid,
      environment_variables,
    });
    expect(sandbox.deployments()[0]?.variables).toStrictEqual([
      { type: 'secret', key: 'API_SECRET' },
      { type: 'plain_text', key: 'API_URL', value: 'https://example.com' },
    ]);
  });

  test.each([
    [10, 'initializing'],
    [20, 'downloading'],
    [30, 'unzipping'],
    [40, 'processing'],
    [50, 'deploying'],
    [60, 'finalizing'],
    [99, 'deploying'],
  ])('can fail with code %d while %s', async (code, step) => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0, failure: { code } } });
    const { uuid } = sandbox.addProject('storefront');
    const { moments, outcome } = await settle(sandbox, await deploy(sandbox, uuid));
    expect(outcome).toBe('failed');
    expect(moments.at(-1)).toMatchObject({ status: 'failed', code });
    expect(moments.at(-2)).toMatchObject({ status: 'in_progress', step });
    // With 60 the code is live, and only its address could not be told.
    expect(sandbox.projects()[0]?.site !== undefined).toBe(code === 60);
  });

  test('that fails leaves the former one live', async () => {
    await using sandbox = await startSandbox(quick);
    const { uuid } = sandbox.addProject('storefront');
    await settle(sandbox, await deploy(sandbox, uuid));
    const before = sandbox.projects()[0]?.site;
    expect(before).toBeDefined();
    await settle(sandbox, await deploy(sandbox, uuid, Buffer.from('no zip')));
    expect(sandbox.projects()[0]?.site).toBe(before);
  });

  test('of a project that is deleted meanwhile fails', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0, holdAt: 'deploying' } });
    const { uuid } = sandbox.addProject('storefront');
    const deployment = await deploy(sandbox, uuid);
    await askApi(sandbox, `DELETE /projects/${uuid}`);
    sandbox.set({ holdAt: undefined });
    expect(await settle(sandbox, deployment)).toMatchObject({
      outcome: 'failed',
      refusal: { code: 10, reason: expect.stringContaining('deleted') },
    });
  });
});
