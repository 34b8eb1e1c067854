import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { storageError } from '../../../../sandbox/bigcommerce/model/index.ts';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { askForSignature, put } from '../deploying.ts';

const BYTES = Buffer.from('any bytes');

describe('an upload', () => {
  test('can be read at a rate, and in a time', async () => {
    await using sandbox = await startSandbox({
      switches: { uploadPace: { bytesPerSecond: 1_000_000 } },
    });
    const { url } = await askForSignature(sandbox);
    const startedAt = performance.now();
    await put(url, Buffer.alloc(100_000));
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(95);
    sandbox.set({ uploadPace: { totalMs: 80 } });
    const againAt = performance.now();
    await put(url, Buffer.alloc(10));
    expect(performance.now() - againAt).toBeGreaterThanOrEqual(75);
  });

  test('can be reset in the middle, and goes through the next time', async () => {
    await using sandbox = await startSandbox();
    sandbox.script('PUT /artifact', [{ kind: 'reset', afterBytes: 1000 }]);
    const { url } = await askForSignature(sandbox);
    const large = Buffer.alloc(5_000_000);
    await expect(put(url, large)).rejects.toThrow(/ECONNRESET|EPIPE|socket hang up/);
    expect(sandbox.requests.at(-1)?.bodyBytes).toBeLessThan(large.length);
    expect(sandbox.uploads()[0]?.bytes).toBeUndefined();
    expect((await put(url, large)).status).toBe(200);
    expect(sandbox.unplayed()).toStrictEqual([]);
  });

  test('can be refused with any error of the storage', async () => {
    await using sandbox = await startSandbox();
    sandbox.script('PUT /artifact', [
      { kind: 'answer', ...storageError('ServiceUnavailable') },
      { kind: 'answer', ...storageError('SlowDown'), early: true },
    ]);
    const { url } = await askForSignature(sandbox);
    expect((await put(url, BYTES)).status).toBe(503);
    expect((await put(url, BYTES)).status).toBe(429);
    expect((await put(url, BYTES)).status).toBe(200);
  });
});

test('the storage forgets what came first when it is full, but never the newest', async () => {
  await using sandbox = await startSandbox({ switches: { keptBytes: 25 } });
  for (let n = 0; n < 3; n += 1) {
    await put((await askForSignature(sandbox)).url, Buffer.alloc(10));
    await sleep(2);
  }
  const kept = (): readonly (number | undefined)[] =>
    sandbox.uploads().map(({ bytes }) => bytes?.length);
  expect(kept()).toStrictEqual([undefined, 10, 10]);
  await put((await askForSignature(sandbox)).url, Buffer.alloc(100));
  expect(kept()).toStrictEqual([undefined, undefined, undefined, 100]);
});
