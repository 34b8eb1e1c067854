import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { apiAddress, ask, askApi } from './ask.ts';
import { upload, zipOf, smallBuild } from './deploying.ts';

const UUID = '01956ca2-72dd-7968-9484-469ce291d38f';

describe('the API refuses', () => {
  const uploads = 'POST /deployments/uploads';

  test('a request without a token, with another token, and to another store', async () => {
    await using sandbox = await startSandbox();
    const address = apiAddress(sandbox, '/projects');
    const token = sandbox.credentials.accessToken;
    expect((await ask(address)).status).toBe(401);
    expect((await ask(address, { headers: { 'X-Auth-Token': `${token}x` } })).status).toBe(401);
    const other = address.replace(sandbox.credentials.storeHash, 'other');
    expect((await ask(other, { headers: { 'X-Auth-Token': token } })).status).toBe(403);
    expect((await ask(address, { headers: { 'X-Auth-Token': token } })).status).toBe(200);
  });

  test('with a body that has status, title, type and errors', async () => {
    await using sandbox = await startSandbox();
    const reply = await askApi(sandbox, 'GET /nothing');
    expect(reply.headers['content-type']).toBe('application/json');
    expect(reply.json()).toStrictEqual({
      status: 404,
      title: expect.any(String),
      type: expect.stringMatching(/^https:/),
      errors: {},
    });
  });

  test('a method that a path does not have, naming those it has', async () => {
    await using sandbox = await startSandbox();
    const reply = await askApi(sandbox, 'PATCH /projects', {});
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe('GET, POST, DELETE');
    expect((await askApi(sandbox, 'GET /deployments')).status).toBe(405);
  });

  test.each([
    ['a correlation id that is no UUID', { 'X-Correlation-Id': 'run-1' }, 400],
    ['a correlation id that is one', { 'X-Correlation-Id': UUID }, 200],
    ['an Accept that JSON does not satisfy', { Accept: 'text/html' }, 406],
    ['a body that is not declared as JSON', { 'Content-Type': 'text/plain' }, 415],
    ['a charset beside the type', { 'Content-Type': 'application/json; charset=utf-8' }, 200],
  ])('or takes %s', async (_name, headers, status) => {
    await using sandbox = await startSandbox();
    expect((await askApi(sandbox, { operation: uploads, headers }, {})).status).toBe(status);
  });

  test('a POST without a content type, and a GET with a body', async () => {
    await using sandbox = await startSandbox();
    expect((await askApi(sandbox, uploads)).status).toBe(415);
    expect((await askApi(sandbox, 'GET /projects', {})).status).toBe(400);
  });

  test('an upload body that is anything but an empty object', async () => {
    await using sandbox = await startSandbox();
    const reply = await askApi(sandbox, uploads, { name: 'x' });
    expect(reply.status).toBe(422);
    expect(reply.json()).toMatchObject({ errors: { name: 'Unknown field.' } });
    expect((await askApi(sandbox, uploads, [])).status).toBe(422);
    expect((await askApi(sandbox, uploads, null)).status).toBe(422);
    const broken = await ask(apiAddress(sandbox, '/deployments/uploads'), {
      method: 'POST',
      headers: {
        'X-Auth-Token': sandbox.credentials.accessToken,
        'Content-Type': 'application/json',
      },
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect(sandbox.uploads()).toHaveLength(0);
  });

  test('a body of more than a mebibyte', async () => {
    await using sandbox = await startSandbox();
    const name = 'x'.repeat(1024 * 1024);
    expect((await askApi(sandbox, 'POST /projects', { name })).status).toBe(413);
  });

  test('requests beyond the quota of the window, and counts them down in every answer', async () => {
    await using sandbox = await startSandbox({
      switches: { rateLimit: { quota: 2, windowMs: 200 } },
    });
    const first = await askApi(sandbox, 'GET /projects');
    expect(first.headers).toMatchObject({
      'x-rate-limit-requests-quota': '2',
      'x-rate-limit-requests-left': '1',
      'x-rate-limit-time-window-ms': '200',
    });
    await askApi(sandbox, 'GET /projects');
    const refused = await askApi(sandbox, 'GET /projects');
    expect(refused.status).toBe(429);
    const resetMs = Number(refused.headers['x-rate-limit-time-reset-ms']);
    expect(resetMs).toBeLessThanOrEqual(200);
    await new Promise((resolve) => setTimeout(resolve, resetMs + 5));
    expect((await askApi(sandbox, 'GET /projects')).status).toBe(200);
  });
});

describe('a deployment is refused', () => {
  test.each([
    ['an unknown field', { branch: 'main' }, 'branch'],
    ['a project that is no UUID', { project_uuid: 'storefront' }, 'project_uuid'],
    ['a project that is missing', { project_uuid: undefined }, 'project_uuid'],
    ['an upload that is no text', { upload_uuid: 7 }, 'upload_uuid'],
    ['variables that are no list', { environment_variables: {} }, 'environment_variables'],
    [
      'a variable of an unknown type',
      { environment_variables: [{ type: 'plain', key: 'A', value: '1' }] },
      'environment_variables.0.type',
    ],
    [
      'a variable with a number for a value',
      { environment_variables: [{ type: 'secret', key: 'A', value: 1 }] },
      'environment_variables.0.value',
    ],
    [
      'a variable with a name no shell knows',
      { environment_variables: [{ type: 'secret', key: 'A-B', value: '1' }] },
      'environment_variables.0.key',
    ],
    [
      'a variable that comes twice',
      {
        environment_variables: ['1', '2'].map((value) => ({ type: 'secret', key: 'A', value })),
      },
      'environment_variables',
    ],
  ])('for %s, which is named', async (_name, change, field) => {
    await using sandbox = await startSandbox();
    const body = { project_uuid: UUID, upload_uuid: UUID, ...change };
    const reply = await askApi(sandbox, 'POST /deployments', body);
    expect(reply.status).toBe(422);
    const { errors } = reply.json() as { errors: object };
    expect(Object.keys(errors)).toStrictEqual([field]);
    expect(sandbox.deployments()).toHaveLength(0);
  });

  test('for a project that does not exist', async () => {
    await using sandbox = await startSandbox();
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    const body = { project_uuid: UUID, upload_uuid };
    expect((await askApi(sandbox, 'POST /deployments', body)).status).toBe(404);
  });

  test('for an upload that is unknown, empty, too old, or used up', async () => {
    await using sandbox = await startSandbox();
    const { uuid: project_uuid } = sandbox.addProject('storefront');
    const attempt = async (upload_uuid: string): Promise<unknown> => {
      const reply = await askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid });
      return { status: reply.status, ...(reply.json() as object) };
    };
    const refusal = { status: 422, errors: { upload_uuid: expect.any(String) } };
    expect(await attempt(UUID)).toMatchObject(refusal);
    const signed = await askApi(sandbox, 'POST /deployments/uploads', {});
    const { data } = signed.json() as { data: { upload_uuid: string } };
    expect(await attempt(data.upload_uuid)).toMatchObject(refusal);
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    sandbox.set({ uploadLifetimeMs: 0 });
    expect(await attempt(upload_uuid)).toMatchObject(refusal);
    sandbox.set({ uploadLifetimeMs: 60_000, uploadReuse: false, paceMs: 0 });
    expect(await attempt(upload_uuid)).toMatchObject({ status: 200 });
    expect(await attempt(upload_uuid)).toMatchObject(refusal);
  });

  test('for variables that are null it is not', async () => {
    await using sandbox = await startSandbox();
    const { uuid: project_uuid } = sandbox.addProject('storefront');
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    const body = { project_uuid, upload_uuid, environment_variables: null };
    expect((await askApi(sandbox, 'POST /deployments', body)).status).toBe(200);
  });
});
