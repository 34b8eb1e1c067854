import { describe, expect, test } from '@jest/globals';
import { startDeadline } from '../../../src/step/ports/clock.ts';
import { ActionError, HttpError } from '../../../src/errors/actionError.ts';
import { backoffMs } from '../../../src/http/retry/backoff.ts';
import { retry } from '../../../src/http/retry/retry.ts';
import { retryAfterMs } from '../../../src/http/retry/retryAfter.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import type { VirtualClock } from '../../support/memory/virtualClock.ts';

const NOW = Date.parse('Sat, 21 Nov 2026 10:00:00 GMT');

describe('retryAfterMs', () => {
  test.each([
    ['seconds', { 'retry-after': '3' }, 503, 3000],
    ['a date', { 'retry-after': 'Sat, 21 Nov 2026 10:00:07 GMT' }, 503, 7000],
    ['a date in the past', { 'retry-after': 'Sat, 21 Nov 2026 09:00:00 GMT' }, 503, 0],
    ['X-Retry-After in seconds', { 'x-retry-after': '2' }, 429, 2000],
    ['the reset of the quota in milliseconds', { 'x-rate-limit-time-reset-ms': '1500' }, 429, 1500],
    ['the longer of two', { 'retry-after': '1', 'x-rate-limit-time-reset-ms': '4000' }, 429, 4000],
    [
      'the longer of two, the other way round',
      { 'x-retry-after': '9', 'x-rate-limit-time-reset-ms': '4000' },
      429,
      9000,
    ],
    [
      'no quota reset outside of a 429, where it is only information',
      { 'x-rate-limit-time-reset-ms': '4000' },
      503,
      undefined,
    ],
    ['a day at most, in seconds', { 'retry-after': '9999999' }, 503, 86_400_000],
    [
      'a day at most, as a date',
      { 'retry-after': 'Sun, 21 Nov 2083 10:00:00 GMT' },
      503,
      86_400_000,
    ],
    ['a day at most of X-Retry-After', { 'x-retry-after': '999999999' }, 429, 86_400_000],
    ['a day at most of the quota', { 'x-rate-limit-time-reset-ms': '999999999' }, 429, 86_400_000],
    ['nothing without headers', {}, 429, undefined],
    ['nothing that is negative', { 'retry-after': '-5' }, 429, undefined],
    ['nothing that is no number', { 'x-retry-after': 'soon' }, 429, undefined],
    ['nothing that no number can hold', { 'retry-after': '9'.repeat(400) }, 429, undefined],
  ])('reads %s', (_, headers, status, expected) => {
    expect(retryAfterMs({ status, headers }, NOW)).toBe(expected);
  });
});

describe('backoffMs', () => {
  const steady = (): number => 0;

  test('doubles from half a second and stops growing at 20 s', () => {
    const waits = [1, 2, 3, 4, 8, 30].map((tried) => backoffMs(tried, { random: steady }));
    expect(waits).toEqual([500, 1000, 2000, 4000, 20_000, 20_000]);
  });

  test('never waits less than the server asked', () => {
    const error = { status: 503, retryAfterMs: 3000 };
    expect(backoffMs(1, { random: steady, error })).toBe(3000);
    expect(backoffMs(1, { random: () => 0.99, error })).toBeGreaterThan(3000);
  });

  test('does not hurry when the server asks for no wait at all', () => {
    expect(backoffMs(2, { random: steady, error: { status: 503, retryAfterMs: 0 } })).toBe(1000);
  });

  test('waits longer after a 429 that names no time', () => {
    expect(backoffMs(1, { random: steady, error: { status: 429, retryAfterMs: undefined } })).toBe(
      2000,
    );
  });
});

describe('retry', () => {
  const failure = (status: number, retryAfterMs?: number): HttpError =>
    new HttpError(`HTTP ${String(status)}`, { status, effect: 'refused', retryAfterMs });

  function setUp(clock: VirtualClock, limitMs = 60_000) {
    const told: string[] = [];
    const cancel = new AbortController();
    const deadline = startDeadline(clock, limitMs, {
      parent: cancel.signal,
      reason: () => new ActionError('timeout', 'time is up'),
    });
    const options = {
      clock,
      random: () => 0,
      deadline,
      retryable: ({ status }: HttpError) => status === 503,
      onRetry: (sentence: string) => told.push(sentence),
    };
    return { told, cancel, options };
  }

  test('tries again until it succeeds, and says why it waits', async () => {
    const clock = virtualClock();
    const { told, options } = setUp(clock);
    const answers = [failure(503), failure(503, 3000)];
    const result = retry(() => {
      const error = answers.shift();
      return error === undefined ? Promise.resolve('done') : Promise.reject(error);
    }, options);
    expect(await clock.runUntil(result)).toBe('done');
    expect(told).toEqual(['HTTP 503 Retrying in 500 ms.', 'HTTP 503 Retrying in 3.0 s.']);
  });

  test('throws at once what trying again cannot mend', async () => {
    const clock = virtualClock();
    const { told, options } = setUp(clock);
    await expect(
      clock.runUntil(retry(() => Promise.reject(failure(422)), options)),
    ).rejects.toMatchObject({ status: 422 });
    expect(told).toEqual([]);
  });

  test('gives up after six tries', async () => {
    const clock = virtualClock();
    const { told, options } = setUp(clock);
    await expect(
      clock.runUntil(retry(() => Promise.reject(failure(503)), options)),
    ).rejects.toMatchObject({ status: 503 });
    expect(told).toHaveLength(5);
  });

  test('does not begin a wait that ends after the time limit', async () => {
    const clock = virtualClock();
    const { options } = setUp(clock, 10_000);
    const startedAtMs = clock.now();
    const result = clock.runUntil(retry(() => Promise.reject(failure(503, 30_000)), options));
    await expect(result).rejects.toMatchObject({ code: 'timeout' });
    expect(clock.now() - startedAtMs).toBe(0);
  });

  test('ends a wait at once when it is cancelled', async () => {
    const clock = virtualClock();
    const { options, cancel } = setUp(clock);
    const result = retry(() => Promise.reject(failure(503)), options);
    const expectation = expect(result).rejects.toMatchObject({ code: 'cancelled' });
    await clock.advance(100);
    cancel.abort(new ActionError('cancelled', 'stopped'));
    await expectation;
  });
});
