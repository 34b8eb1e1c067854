import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { sleep } from '../../src/step/ports/clock.ts';
import { readBody, sendRequest } from '../../src/http/index.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { fastClock } from '../support/time/fastClock.ts';
import { jumpClock } from '../support/time/jumpClock.ts';
import type { JumpClock } from '../support/time/jumpClock.ts';

const { signal } = new AbortController();
const HOUR_MS = 3_600_000;

/** Says which of the two came first: the work, or an hour of the clock. */
function race(clock: JumpClock, work: () => Promise<unknown>): Promise<string> {
  return clock.run(() =>
    Promise.race([work().then(() => 'work'), sleep(clock, HOUR_MS, signal).then(() => 'an hour')]),
  );
}

describe('a clock that jumps', () => {
  test('skips waits, in the order of their ends', async () => {
    const clock = jumpClock(1_000_000);
    const order: string[] = [];
    const wait = async (ms: number): Promise<void> => {
      await sleep(clock, ms, signal);
      order.push(`${String(ms)} at ${String(clock.now() - startMs)}`);
    };
    let startMs = 0;
    const startedAt = performance.now();
    await clock.run(async () => {
      startMs = clock.now();
      await Promise.all([wait(HOUR_MS), wait(2000), wait(500), wait(0.2)]);
    });
    expect(order).toEqual(['0.2 at 1', '500 at 500', '2000 at 2000', '3600000 at 3600000']);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  test('is the clock of the machine between runs', async () => {
    const clock = jumpClock();
    await clock.run(() => sleep(clock, HOUR_MS, signal));
    const startMs = clock.now();
    const startedAt = performance.now();
    await sleep(clock, 30, signal);
    expect(performance.now() - startedAt).toBeGreaterThan(25);
    expect(clock.now() - startMs).toBeGreaterThanOrEqual(30);
  });

  test('has a faster one, whose timers end at their own time', async () => {
    const clock = jumpClock();
    const fast = fastClock(20, clock);
    await clock.run(async () => {
      const [from, fastFrom] = [clock.now(), fast.now()];
      await sleep(fast, 60_000, signal);
      expect([clock.now() - from, fast.now() - fastFrom]).toEqual([3000, 60_000]);
    });
  });

  test('refuses work that can never end', async () => {
    const clock = jumpClock();
    const never = (): Promise<never> => new Promise(() => undefined);
    await expect(clock.run(never)).rejects.toThrow('no timer is left');
    const forEver = async (): Promise<never> => {
      for (;;) await sleep(clock, HOUR_MS, signal);
    };
    await expect(clock.run(forEver)).rejects.toThrow('has not ended within a week');
  });

  test('passes on the error of the work', async () => {
    const clock = jumpClock();
    await expect(clock.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

describe('a clock that jumps stands still', () => {
  test('while a file is read', async () => {
    const file = new URL(import.meta.url);
    const work = async (): Promise<void> => {
      for (let time = 0; time < 20; time += 1) await readFile(file);
    };
    expect(await race(jumpClock(), work)).toBe('work');
  });

  test('while zlib works', async () => {
    const bytes = Buffer.alloc(8 * 1024 * 1024, 'some text');
    const work = async (): Promise<void> => {
      const packed = await new Promise<Buffer>((resolve) => {
        deflateRaw(bytes, (_, result) => {
          resolve(result);
        });
      });
      await new Promise((resolve) => {
        inflateRaw(packed, resolve);
      });
    };
    expect(await race(jumpClock(), work)).toBe('work');
  });

  test('while a turn of the event loop follows another', async () => {
    const work = async (): Promise<void> => {
      for (let turn = 0; turn < 200; turn += 1) await nextTurn();
    };
    expect(await race(jumpClock(), work)).toBe('work');
  });

  test('while a module is loaded', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-module-'));
    for (let at = 0; at < 20; at += 1) {
      const next = at === 19 ? '' : `await import('./${String(at + 1)}.mjs');\n`;
      await writeFile(join(folder, `${String(at)}.mjs`), `${next}export const is = true;\n`);
    }
    const work = (): Promise<unknown> => import(join(folder, '0.mjs'));
    expect(await race(jumpClock(), work)).toBe('work');
    await rm(folder, { recursive: true });
  });

  test('while a large answer is on its way, however slowly it is read', async () => {
    const clock = jumpClock();
    await using sandbox = await startSandbox({ clock });
    sandbox.script('GET /projects', [{ kind: 'flood', bytes: 8 * 1024 * 1024 }]);
    const headers = {
      'X-Auth-Token': sandbox.credentials.accessToken,
      Accept: 'application/json',
    };
    const url = `${sandbox.apiUrl}/stores/sandbox1/v3/infrastructure/projects`;
    let bytes = 0;
    const work = async (): Promise<void> => {
      const { body } = await sendRequest({ method: 'GET', url, headers }, signal);
      for await (const chunk of body) {
        bytes += chunk.length;
        await nextTurn();
      }
    };
    expect(await race(clock, work)).toBe('work');
    expect(bytes).toBeGreaterThan(8 * 1024 * 1024);
  });

  test('until the other side has noticed that a connection is closed', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket.resume()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const work = async (): Promise<void> => {
      const { connect } = await import('node:net');
      const client = connect(port, '127.0.0.1');
      await once(client, 'connect');
      client.write('x');
      client.destroy();
      if (sockets[0]?.closed !== true) await once(sockets[0] ?? server, 'close');
    };
    expect(await race(jumpClock(), work)).toBe('work');
    server.close();
  });
});

describe('a clock that jumps goes on', () => {
  test('when an answer is delayed by a clock, or never comes', async () => {
    const clock = jumpClock();
    await using sandbox = await startSandbox({ clock });
    const url = `${sandbox.apiUrl}/stores/sandbox1/v3/infrastructure/projects`;
    const headers = {
      'X-Auth-Token': sandbox.credentials.accessToken,
      Accept: 'application/json',
    };
    const ask = async (): Promise<void> => {
      await readBody(await sendRequest({ method: 'GET', url, headers }, signal));
    };
    sandbox.script('GET /projects', [{ kind: 'pass', delayMs: HOUR_MS - 1000 }]);
    expect(await race(clock, ask)).toBe('work');
    sandbox.script('GET /projects', [{ kind: 'pass', delayMs: HOUR_MS + 1000 }]);
    expect(await race(clock, ask)).toBe('an hour');
    sandbox.script('GET /projects', [{ kind: 'silence' }]);
    expect(await race(clock, ask)).toBe('an hour');
  });

  test('when bytes are left unread on purpose', async () => {
    const clock = jumpClock();
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket.pause()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const work = async (): Promise<void> => {
      const { connect } = await import('node:net');
      const client = connect(port, '127.0.0.1');
      await once(client, 'connect');
      client.write('x'.repeat(1024 * 1024));
      await sleep(clock, 1000, signal);
      client.destroy();
    };
    expect(await race(clock, work)).toBe('work');
    for (const socket of sockets) socket.destroy();
    server.close();
  });
});
