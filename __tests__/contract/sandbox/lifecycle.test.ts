import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { compileCache } from '../../support/process/compileCache.ts';
import { ask, askApi } from './ask.ts';
import { askForSignature, deploy, put } from './deploying.ts';
import { listen } from './events/streaming.ts';

describe('closing the sandbox', () => {
  test('ends streams, slow uploads, delayed answers and silent ones at once, and is done twice without harm', async () => {
    const sandbox = await startSandbox({
      switches: { holdAt: 'downloading', uploadPace: { totalMs: 60_000 } },
    });
    sandbox.script('GET /projects', [{ kind: 'silence' }, { kind: 'pass', delayMs: 60_000 }]);
    sandbox.set({ uploadPace: undefined });
    const uuid = await deploy(sandbox, sandbox.addProject('storefront').uuid);
    sandbox.set({ uploadPace: { totalMs: 60_000 } });
    const { url } = await askForSignature(sandbox);
    const broken = [
      listen(sandbox, uuid).then(({ over }) => {
        if (over !== 'end') throw new Error(over);
      }),
      put(url, Buffer.alloc(10)),
      askApi(sandbox, 'GET /projects'),
      askApi(sandbox, 'GET /projects'),
    ].map((waiting) => expect(waiting).rejects.toThrow());
    const isWaiting = (): boolean =>
      sandbox.requests.filter(({ endedAt }) => endedAt === undefined).length === broken.length;
    while (!isWaiting()) await new Promise(setImmediate);
    // None of them would end by itself before this test is given up.
    await sandbox.close();
    await Promise.all(broken);
    await sandbox.close();
    await expect(ask(sandbox.apiUrl)).rejects.toThrow('ECONNREFUSED');
  });

  test('leaves no server behind when a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    await expect(startSandbox({ port: port - 1 })).rejects.toThrow('EADDRINUSE');
    await expect(ask(`http://127.0.0.1:${String(port - 1)}`)).rejects.toThrow('ECONNREFUSED');
    taken.close();
  });
});

test('two sandboxes know nothing of each other', async () => {
  await using one = await startSandbox();
  await using two = await startSandbox();
  one.addProject('storefront');
  expect(two.projects()).toHaveLength(0);
  expect(one.credentials.accessToken).not.toBe(two.credentials.accessToken);
});

test('requests are recorded with host, path, headers, body and outcome', async () => {
  const ended: string[] = [];
  await using sandbox = await startSandbox({ onRequest: ({ path }) => ended.push(path) });
  await askApi(sandbox, 'POST /projects?x=1', { name: 'ab' });
  expect(sandbox.requests).toMatchObject([
    {
      host: 'api',
      method: 'POST',
      path: '/stores/sandbox1/v3/infrastructure/projects?x=1',
      headers: { 'x-auth-token': sandbox.credentials.accessToken },
      body: '{"name":"ab"}',
      bodyBytes: 13,
      status: 422,
    },
  ]);
  const [request] = sandbox.requests;
  expect(request?.endedAt).toBeGreaterThanOrEqual(request?.startedAt ?? Infinity);
  expect(ended).toHaveLength(1);
});

describe('the command line', () => {
  const children = new Set<ChildProcessWithoutNullStreams>();
  const start = (...args: readonly string[]): ChildProcessWithoutNullStreams => {
    const main = fileURLToPath(new URL('../../../sandbox/main.ts', import.meta.url));
    const env = { ...process.env, ...compileCache };
    const child = spawn(process.execPath, ['--no-warnings', main, ...args], { env });
    children.add(child);
    return child;
  };
  // A test that failed half-way must not leave a process behind, for which jest would wait.
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });
  const outputOf = async (child: ChildProcessWithoutNullStreams): Promise<string> => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    }
    await once(child, 'close');
    return text;
  };

  test('explains itself and lists the scenarios', async () => {
    const child = start('--help');
    const output = await outputOf(child);
    expect(child.exitCode).toBe(0);
    for (const name of ['normal', 'failed', 'conflict', 'cut', 'slow']) {
      expect(output).toMatch(new RegExp(`^ {2}${name} +\\w`, 'm'));
    }
  });

  test('names what it accepts when it does not know a scenario', async () => {
    const child = start('--scenario', 'nope');
    expect(await outputOf(child)).toMatch(/no scenario nope.*normal, failed, conflict/);
    expect(child.exitCode).toBe(1);
  });

  test('prints what the action needs, serves it, and ends in good order on signals', async () => {
    const child = start('--port', '0', '--pace', '0');
    const output = outputOf(child);
    let printed = '';
    while (!printed.includes('Requests:')) printed += String((await once(child.stdout, 'data'))[0]);
    const [own = ''] = printed.split('INPUT_PLATFORM=commercetools');
    const inputs = Object.fromEntries(
      [...own.matchAll(/^export INPUT_(\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>;
    expect(inputs).toMatchObject({ PLATFORM: 'bigcommerce', STORE_HASH: 'sandbox1' });
    const address = `${inputs['API_URL'] ?? ''}/stores/sandbox1/v3/infrastructure/projects`;
    const reply = await ask(address, {
      headers: { 'X-Auth-Token': inputs['ACCESS_TOKEN'] ?? '' },
    });
    expect(reply.json()).toMatchObject({ data: [{ uuid: inputs['PROJECT_UUID'] }] });
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    expect(await output).toMatch(/^api +GET \/stores\/sandbox1\S+ 200 \d+ ms$/m);
    expect([child.exitCode, child.signalCode]).toStrictEqual([0, null]);
  });
});

test('a deployment does not go on after the sandbox is closed', async () => {
  const sandbox = await startSandbox({ switches: { paceMs: 5 } });
  await deploy(sandbox, sandbox.addProject('storefront').uuid);
  await sandbox.close();
  const before = sandbox.deployments()[0]?.moments.length;
  await sleep(30);
  expect(before).toBeLessThan(8);
  expect(sandbox.deployments()[0]).toMatchObject({ outcome: undefined });
  expect(sandbox.deployments()[0]?.moments).toHaveLength(before ?? 0);
});
