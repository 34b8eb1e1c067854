import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backoffMs } from '../../../src/http/retry/backoff.ts';
import { retryAfterMs } from '../../../src/http/retry/retryAfter.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';

const number = fc.oneof(
  fc.double().map(String),
  fc.maxSafeInteger().map(String),
  fc.bigInt().map(String),
  fc.constantFrom(
    '0',
    '00',
    '1e9',
    '0x10',
    '-1',
    '+1',
    '1.',
    '.5',
    '1,2',
    '1, 2',
    ' 7 ',
    'Infinity',
    'NaN',
  ),
);
const date = fc.oneof(
  fc.date({ noInvalidDate: true }).map((drawn) => drawn.toUTCString()),
  fc.date({ noInvalidDate: true }).map((drawn) => drawn.toISOString()),
  fc.constantFrom(
    'Wed, 21 Oct 2026 07:28:00 GMT, 5',
    'Thu, 99 Foo 2026',
    'May',
    '0 Jan 275760',
    'z',
  ),
);
const header = fc.option(fc.oneof(number, date, fc.string(), hostileText(5)), { nil: undefined });
const headers = fc.record({
  'retry-after': header,
  'x-retry-after': header,
  'x-rate-limit-time-reset-ms': header,
});
const nowMs = fc.nat(4e12);

test('whatever the headers say, the wait is unknown or a number of milliseconds, never negative', async () => {
  await holds(
    fc.property(headers, fc.constantFrom(200, 429, 503), nowMs, (drawn, status, now) => {
      const wait = retryAfterMs({ status, headers: drawn }, now);
      if (wait === undefined) return;
      expect(Number.isFinite(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(0);
    }),
    2000,
  );
});

test('a wait that is asked for is not cut short, and none that is not asked for is longer than 25 s', async () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  await holds(
    fc.property(
      headers,
      nowMs,
      fc.integer({ min: 1, max: 50 }),
      random,
      (drawn, now, tried, jitter) => {
        const asked = retryAfterMs({ status: 429, headers: drawn }, now);
        const error = { status: 429, retryAfterMs: asked };
        const wait = backoffMs(tried, { random: () => jitter, error });
        expect(Number.isFinite(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(asked || 500);
        if (!asked) expect(wait).toBeLessThanOrEqual(25_000);
      },
    ),
    1000,
  );
});

/** No wait is longer, whatever a server asks for. */
const DAY_MS = 86_400_000;

test('a plain number of seconds and a date in the future are understood, up to a day', async () => {
  await holds(
    fc.property(fc.nat(999_999), fc.nat(4_000_000), (seconds, nowSeconds) => {
      const now = nowSeconds * 1000;
      const until = new Date(now + seconds * 1000).toUTCString();
      for (const value of [String(seconds), ` ${String(seconds)} `, until]) {
        const said = { status: 503, headers: { 'retry-after': value } };
        expect(retryAfterMs(said, now)).toBe(Math.min(seconds * 1000, DAY_MS));
      }
    }),
  );
});
