import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { apiAddress, ask, askApi, open } from './ask.ts';
import { deploy, settle, smallBuild, upload, zipOf } from './deploying.ts';
import { listen } from './events/streaming.ts';

const PROJECTS = 'GET /projects';

describe('a script', () => {
  test('answers the next requests of its route in order, then lets the platform answer again', async () => {
    await using sandbox = await startSandbox();
    sandbox.script('GET /projects', [
      { kind: 'answer', status: 429, headers: { 'X-Retry-After': '1' }, times: 2 },
      { kind: 'pass' },
      { kind: 'answer', status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>no' },
    ]);
    expect(sandbox.unplayed()).toStrictEqual(['GET /projects', 'GET /projects', 'GET /projects']);
    const replies = [];
    for (let n = 0; n < 5; n += 1) replies.push(await askApi(sandbox, PROJECTS));
    expect(replies.map(({ status }) => status)).toStrictEqual([429, 429, 200, 502, 200]);
    expect(replies[0]?.headers).toMatchObject({ 'x-retry-after': '1' });
    expect(replies[0]?.headers).not.toHaveProperty('x-rate-limit-requests-left');
    expect(replies[3]?.text).toBe('<h1>no');
    expect(sandbox.unplayed()).toStrictEqual([]);
  });

  test('touches no other route, and no request that is refused anyway', async () => {
    await using sandbox = await startSandbox();
    sandbox.script('POST /projects', [{ kind: 'answer', status: 500 }]);
    expect((await askApi(sandbox, PROJECTS)).status).toBe(200);
    const stranger = await ask(apiAddress(sandbox, '/projects'), { method: 'POST' });
    expect(stranger.status).toBe(401);
    expect(sandbox.unplayed()).toStrictEqual(['POST /projects']);
    expect((await askApi(sandbox, 'POST /projects', { name: 'abc' })).status).toBe(500);
    expect(sandbox.projects()).toHaveLength(0);
  });

  test('can carry a request out and lose the answer, or not carry it out at all', async () => {
    await using sandbox = await startSandbox();
    const attempt = (name: string): Promise<unknown> => askApi(sandbox, 'POST /projects', { name });
    sandbox.script('POST /projects', [
      { kind: 'reset' },
      { kind: 'reset', effect: true },
      { kind: 'answer', status: 504, effect: true },
    ]);
    await expect(attempt('never')).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(sandbox.projects()).toHaveLength(0);
    await expect(attempt('lost')).rejects.toThrow(/ECONNRESET|socket hang up/);
    expect(await attempt('late')).toMatchObject({ status: 504 });
    expect(sandbox.projects().map(({ name }) => name)).toStrictEqual(['lost', 'late']);
    expect(sandbox.requests.map(({ status, body }) => [status, body])).toStrictEqual([
      [undefined, '{"name":"never"}'],
      [undefined, '{"name":"lost"}'],
      [504, '{"name":"late"}'],
    ]);
  });

  test('can create a deployment and never say so', async () => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const project_uuid = sandbox.addProject('storefront').uuid;
    const upload_uuid = await upload(sandbox, await zipOf(smallBuild));
    sandbox.script('POST /deployments', [{ kind: 'silence', effect: true }]);
    const asked = askApi(sandbox, 'POST /deployments', { project_uuid, upload_uuid });
    const silent = expect(asked).rejects.toThrow();
    while (sandbox.deployments().length === 0) await new Promise(setImmediate);
    await settle(sandbox, sandbox.deployments()[0]?.uuid ?? '');
    expect(sandbox.requests.at(-1)?.status).toBeUndefined();
    await sandbox.close();
    await silent;
  });

  test('can make an answer wait, flood, break off, or say something else', async () => {
    await using sandbox = await startSandbox();
    sandbox.addProject('storefront');
    sandbox.script('GET /projects', [
      { kind: 'pass', delayMs: 40 },
      { kind: 'flood', bytes: 3_000_000 },
      { kind: 'truncate', afterBytes: 10 },
      { kind: 'edit', edit: (body) => ({ ...(body as object), data: [] }) },
      { kind: 'answer', status: 200, body: '{"data":' },
      { kind: 'answer', status: 200, body: null },
    ]);
    const startedAt = performance.now();
    expect((await askApi(sandbox, PROJECTS)).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(38);
    expect((await askApi(sandbox, PROJECTS)).text).toHaveLength(3_000_000 + '{"data":"'.length);
    await expect(askApi(sandbox, PROJECTS)).rejects.toThrow(/aborted|ECONNRESET/);
    expect((await askApi(sandbox, PROJECTS)).json()).toMatchObject({ data: [], meta: {} });
    expect((await askApi(sandbox, PROJECTS)).text).toBe('{"data":');
    expect((await askApi(sandbox, PROJECTS)).text).toBe('null');
  });

  test('breaks an answer off after exactly so many bytes of those it announced', async () => {
    await using sandbox = await startSandbox();
    sandbox.script('GET /projects', [{ kind: 'truncate', afterBytes: 10 }]);
    const headers = { 'X-Auth-Token': sandbox.credentials.accessToken };
    const message = await open(apiAddress(sandbox, '/projects'), { headers });
    let bytes = 0;
    await new Promise((resolve) => {
      message.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('error', resolve);
    });
    expect(bytes).toBe(10);
    expect(Number(message.headers['content-length'])).toBeGreaterThan(10);
  });

  test('can send a client elsewhere, where a credential it takes along is noticed', async () => {
    await using sandbox = await startSandbox();
    const elsewhere = `${sandbox.storageUrl}/elsewhere`;
    sandbox.script('GET /projects', [
      { kind: 'answer', status: 307, headers: { Location: elsewhere } },
    ]);
    const headers = { 'X-Auth-Token': sandbox.credentials.accessToken };
    await fetch(apiAddress(sandbox, '/projects'), { headers });
    expect(sandbox.leaks).toMatchObject([{ host: 'storage', path: '/elsewhere' }]);
  });

  test.each([401, 403, 404, 429, 500])('can refuse an event stream with %d', async (status) => {
    await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
    const uuid = await deploy(sandbox, sandbox.addProject('storefront').uuid);
    sandbox.script('GET /events', [{ kind: 'answer', status }]);
    expect((await listen(sandbox, uuid)).status).toBe(status);
    expect((await listen(sandbox, uuid)).status).toBe(200);
  });
});
