import { describe, expect, test } from '@jest/globals';
import {
  nextTurn,
  unknownQuota,
  withAnswer,
  withSent,
} from '../../../src/platforms/bigcommerce/store/quota.ts';
import type { Quota } from '../../../src/platforms/bigcommerce/store/quota.ts';

interface Told {
  readonly left: number;
  readonly resetMs: number;
  readonly status?: number;
}

function answered(quota: Quota, { left, resetMs, status = 200 }: Told, nowMs: number): Quota {
  const headers = {
    'x-rate-limit-time-window-ms': '30000',
    'x-rate-limit-time-reset-ms': String(resetMs),
    'x-rate-limit-requests-quota': '150',
    'x-rate-limit-requests-left': String(left),
  };
  return withAnswer(withSent(quota), { status, headers }, nowMs);
}

describe('the quota of a store', () => {
  test('is what the answer with the fewest left in a window says, whichever comes last', () => {
    const scarce = answered(unknownQuota, { left: 5, resetMs: 20_000 }, 0);
    expect(nextTurn(scarce, 0)).toEqual({ atMs: 20_000 });
    const overtaken = answered(scarce, { left: 50, resetMs: 20_000 }, 10);
    expect(nextTurn(overtaken, 10)).toEqual({ atMs: 20_010 });
  });

  test('is not what a late answer says of a window that is over', () => {
    const next = answered(unknownQuota, { left: 100, resetMs: 30_000 }, 30_000);
    const late = answered(next, { left: 0, resetMs: 0 }, 30_100);
    expect(nextTurn(late, 30_100)).toBe('now');
  });

  test('is whole again when the window is over, but for what is under way', () => {
    const used = answered(unknownQuota, { left: 0, resetMs: 1000 }, 0);
    expect(nextTurn(used, 999)).toEqual({ atMs: 1000 });
    expect(nextTurn(used, 1000)).toBe('now');
  });

  test('of one or two requests is used one by one', () => {
    const headers = {
      'x-rate-limit-time-reset-ms': '1000',
      'x-rate-limit-requests-quota': '1',
      'x-rate-limit-requests-left': '0',
    };
    const tiny = withAnswer(withSent(unknownQuota), { status: 200, headers }, 0);
    expect(nextTurn(tiny, 1000)).toBe('now');
    expect(nextTurn(withSent(tiny), 1000)).toBe('answer');
  });

  test('that is not told allows ten requests at once', () => {
    let quota = withAnswer(withSent(unknownQuota), { status: 200, headers: {} }, 0);
    for (let sent = 0; sent < 10; sent += 1) {
      expect(nextTurn(quota, 0)).toBe('now');
      quota = withSent(quota);
    }
    expect(nextTurn(quota, 0)).toBe('answer');
  });

  test('is asked for no sooner than the longest of the times that a refusal names', () => {
    const headers = { 'x-rate-limit-time-reset-ms': '1000', 'x-retry-after': '5' };
    const refused = withAnswer(withSent(unknownQuota), { status: 429, headers }, 0);
    expect(nextTurn(refused, 4999)).toEqual({ atMs: 5000 });
    expect(nextTurn(refused, 5000)).toBe('now');
  });
});
