import { describe, expect, test } from '@jest/globals';
import { openPace } from '../../../src/platforms/bigcommerce/setup/quota/openPace.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import { ANY, quotaServer } from './quotaServer.ts';

const never = new AbortController().signal;
const STANDARD = { quota: 150, windowMs: 30_000 };

/** Answers take between 0.1 and 0.4 s, in a fixed order, so that they overtake each other. */
function uneven(): () => number {
  let turn = 0;
  return () => 100 + ((turn++ * 7) % 4) * 100;
}

describe('the pace of a store', () => {
  test('writes 1,000 promotions in at most 1.1 times what a quota of 150 in 30 s allows, and is never refused', async () => {
    const clock = virtualClock();
    const server = quotaServer(clock, { ...STANDARD, latencyMs: uneven() });
    const waits: number[] = [];
    const pace = openPace({ send: server.send, clock, onWait: (ms) => waits.push(ms) });
    const startedAt = clock.now();
    const statuses = await clock.runUntil(
      Promise.all(
        Array.from({ length: 1000 }, () =>
          pace.take(async (send) => (await send(ANY, never)).status, never),
        ),
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(server.mostAtOnce()).toBe(10);
    // The seventh window is the first that can have the last of 1,000 requests.
    const allowedMs = Math.floor(999 / STANDARD.quota) * STANDARD.windowMs;
    expect(allowedMs).toBe(180_000);
    expect(clock.now() - startedAt).toBeLessThanOrEqual(allowedMs * 1.1);
    expect(waits).toHaveLength(6);
  });

  test('leaves a reserve of each window to other apps', async () => {
    const clock = virtualClock();
    const server = quotaServer(clock, { ...STANDARD, latencyMs: () => 200 });
    const pace = openPace({ send: server.send, clock, onWait: () => undefined });
    const startedAt = clock.now();
    await clock.runUntil(
      Promise.all(Array.from({ length: 200 }, () => pace.take((send) => send(ANY, never), never))),
    );
    const first = server.arrivals.filter(({ atMs }) => atMs < startedAt + STANDARD.windowMs);
    expect(first).toHaveLength(145);
  });

  test('takes what other apps leave, as the answers tell', async () => {
    const clock = virtualClock();
    const server = quotaServer(clock, { ...STANDARD, latencyMs: () => 200 });
    server.take(120);
    const pace = openPace({ send: server.send, clock, onWait: () => undefined });
    const startedAt = clock.now();
    await clock.runUntil(
      Promise.all(Array.from({ length: 60 }, () => pace.take((send) => send(ANY, never), never))),
    );
    expect(server.arrivals.every(({ status }) => status === 200)).toBe(true);
    const first = server.arrivals.filter(({ atMs }) => atMs < startedAt + STANDARD.windowMs);
    expect(first).toHaveLength(25);
  });

  test('sends one request alone before it knows the quota', async () => {
    const clock = virtualClock();
    const server = quotaServer(clock, { ...STANDARD, latencyMs: () => 1000 });
    const pace = openPace({ send: server.send, clock, onWait: () => undefined });
    const all = Promise.all(
      Array.from({ length: 5 }, () => pace.take((send) => send(ANY, never), never)),
    );
    await clock.advance(999);
    expect(server.arrivals).toHaveLength(1);
    await clock.runUntil(all);
    expect(server.arrivals).toHaveLength(5);
  });

  test('sends nothing between a refusal and the end of the window, and one request at first then', async () => {
    const clock = virtualClock();
    const server = quotaServer(clock, { ...STANDARD, latencyMs: () => 200 });
    const pace = openPace({ send: server.send, clock, onWait: () => undefined });
    await clock.runUntil(pace.take((send) => send(ANY, never), never));
    const startedAt = clock.now() - 200;
    server.take(149);
    const all = Promise.all(
      Array.from({ length: 30 }, () => pace.take((send) => send(ANY, never), never)),
    );
    await clock.advance(25_000);
    const refused = server.arrivals.filter(({ status }) => status === 429);
    // Those that were under way when the other app took the rest; none has been sent since.
    expect(refused).toHaveLength(10);
    expect(server.arrivals).toHaveLength(11);
    await clock.runUntil(all);
    const after = server.arrivals.slice(11);
    expect(after.every(({ status }) => status === 200)).toBe(true);
    expect(after[0]?.atMs).toBeGreaterThanOrEqual(startedAt + 100 + STANDARD.windowMs);
    expect((after[1]?.atMs ?? 0) - (after[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(200);
  });

  test('waits longer and longer when an overloaded platform refuses without naming a time', async () => {
    const clock = virtualClock();
    const sentAt: number[] = [];
    const pace = openPace({
      clock,
      onWait: () => undefined,
      send: () => {
        sentAt.push(clock.now());
        return Promise.resolve({
          status: sentAt.length < 4 ? 429 : 200,
          headers: {},
          body: none(),
        });
      },
    });
    await clock.runUntil(
      Promise.all(Array.from({ length: 4 }, () => pace.take((send) => send(ANY, never), never))),
    );
    const gaps = sentAt.slice(1).map((atMs, index) => atMs - (sentAt[index] ?? 0));
    expect(gaps).toEqual([2000, 4000, 8000]);
  });

  test('lets a waiting request go when it is called off, and the others keep their turns', async () => {
    const clock = virtualClock();
    const server = quotaServer(clock, { ...STANDARD, latencyMs: () => 1000 });
    const pace = openPace({ send: server.send, clock, onWait: () => undefined });
    const first = pace.take((send) => send(ANY, never), never);
    const cancel = new AbortController();
    const second = pace.take((send) => send(ANY, cancel.signal), cancel.signal);
    const third = pace.take((send) => send(ANY, never), never);
    cancel.abort(new Error('called off'));
    await expect(second).rejects.toThrow('called off');
    await clock.runUntil(Promise.all([first, third]));
    expect(server.arrivals).toHaveLength(2);
    expect(clock.pending()).toBe(0);
  });

  test('gives the place of a request without an answer to the next', async () => {
    const clock = virtualClock();
    let sent = 0;
    const pace = openPace({
      clock,
      onWait: () => undefined,
      send: () => {
        sent += 1;
        return Promise.reject(new Error('lost'));
      },
    });
    const one = (): Promise<unknown> => pace.take((send) => send(ANY, never), never);
    await expect(one()).rejects.toThrow('lost');
    await expect(one()).rejects.toThrow('lost');
    expect(sent).toBe(2);
  });
});

async function* none(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from('');
}
