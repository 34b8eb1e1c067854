import { describe, expect, test } from '@jest/globals';
import {
  nextTurn,
  ticketOf,
  unknownQuota,
  withAnswer,
  withSent,
} from '../../../src/platforms/bigcommerce/setup/quota/quota.ts';
import type { HttpResponse } from '../../../src/http/request.ts';
import type { Quota } from '../../../src/platforms/bigcommerce/setup/quota/quota.ts';

interface Told {
  readonly left: number;
  readonly resetMs: number;
  readonly status?: number;
}

/** Sends a request and has it answered at once; without a response it is lost. */
function ended(
  quota: Quota,
  response: Pick<HttpResponse, 'status' | 'headers'> | undefined,
  nowMs: number,
): Quota {
  const answer = response && { response, atMs: nowMs };
  return withAnswer(withSent(quota), { answer, ticket: ticketOf(quota, nowMs) }, nowMs);
}

function answered(quota: Quota, { left, resetMs, status = 200 }: Told, nowMs: number): Quota {
  return ended(quota, { status, headers: headersOf(left, resetMs) }, nowMs);
}

function headersOf(left: number, resetMs: number): HttpResponse['headers'] {
  return {
    'x-rate-limit-time-window-ms': '30000',
    'x-rate-limit-time-reset-ms': String(resetMs),
    'x-rate-limit-requests-quota': '150',
    'x-rate-limit-requests-left': String(left),
  };
}

describe('the quota of a store', () => {
  test('is what the answer with the fewest left in a window says, whichever comes last', () => {
    const scarce = answered(unknownQuota, { left: 5, resetMs: 20_000 }, 0);
    expect(nextTurn(scarce, 0)).toEqual({ atMs: 20_000 });
    const answer = { response: { status: 200, headers: headersOf(50, 20_000) }, atMs: 10 };
    const ticket = ticketOf(unknownQuota, 0);
    const overtaken = withAnswer(withSent(scarce), { answer, ticket }, 10);
    expect(nextTurn(overtaken, 10)).toEqual({ atMs: 20_000 });
  });

  test('is not what a late answer says of a window that is over', () => {
    const next = answered(unknownQuota, { left: 100, resetMs: 30_000 }, 30_000);
    const late = answered(next, { left: 0, resetMs: 0 }, 30_100);
    expect(nextTurn(late, 30_100)).toBe('now');
  });

  test.each([
    ['a gateway', 503],
    ['a late answer', 400],
  ])('counts a request for which %s names another window', (_, status) => {
    const known = answered(unknownQuota, { left: 7, resetMs: 30_000 }, 0);
    const other = answered(known, { left: 0, resetMs: 300, status }, 10_000);
    expect(nextTurn(other, 20_000)).toBe('now');
    const again = answered(other, { left: 0, resetMs: 300, status }, 20_000);
    expect(nextTurn(again, 20_000)).toEqual({ atMs: 30_000 });
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
    const tiny = ended(unknownQuota, { status: 200, headers }, 0);
    expect(nextTurn(tiny, 1000)).toBe('now');
    expect(nextTurn(withSent(tiny), 1000)).toBe('answer');
  });

  test('that is unknown allows ten requests at once', () => {
    let quota = ended(unknownQuota, { status: 200, headers: {} }, 0);
    for (let sent = 0; sent < 10; sent += 1) {
      expect(nextTurn(quota, 0)).toBe('now');
      quota = withSent(quota);
    }
    expect(nextTurn(quota, 0)).toBe('answer');
  });

  test('is asked for no sooner than the longest of the times that a refusal names', () => {
    const headers = { 'x-rate-limit-time-reset-ms': '1000', 'x-retry-after': '5' };
    const refused = ended(unknownQuota, { status: 429, headers }, 0);
    expect(nextTurn(refused, 4999)).toEqual({ atMs: 5000 });
    expect(nextTurn(refused, 5000)).toBe('now');
  });

  test('is no larger after a refusal that asks for less than the rest of the window', () => {
    const few = answered(unknownQuota, { left: 7, resetMs: 20_000 }, 0);
    const refused = ended(few, { status: 429, headers: { 'x-retry-after': '1' } }, 10);
    expect(nextTurn(refused, 1010)).toBe('now');
    expect(nextTurn(withSent(refused), 1010)).toBe('answer');
    expect(nextTurn(ended(refused, undefined, 1020), 1020)).toEqual({ atMs: 20_000 });
  });

  test('is used by requests that are lost, too', () => {
    const few = answered(unknownQuota, { left: 7, resetMs: 20_000 }, 0);
    expect(nextTurn(few, 10)).toBe('now');
    const lost = ended(ended(few, undefined, 10), undefined, 10);
    expect(nextTurn(lost, 10)).toEqual({ atMs: 20_000 });
  });

  test('is used by lost requests until an answer to a later one tells of it', () => {
    const few = answered(unknownQuota, { left: 8, resetMs: 20_000 }, 0);
    const early = ticketOf(few, 0);
    const lost = ended(ended(ended(few, undefined, 5), undefined, 6), undefined, 7);
    const answer = { response: { status: 200, headers: headersOf(8, 19_990) }, atMs: 10 };
    const overtaken = withAnswer(withSent(lost), { answer, ticket: early }, 10);
    expect(nextTurn(overtaken, 10)).toEqual({ atMs: 20_000 });
    expect(nextTurn(answered(lost, { left: 6, resetMs: 19_990 }, 10), 10)).toBe('now');
  });

  test('is used by lost requests in a window that no answer has named, as well', () => {
    let quota = answered(unknownQuota, { left: 100, resetMs: 1000 }, 0);
    for (let sent = 0; sent < 144; sent += 1) quota = ended(quota, undefined, 1000);
    expect(nextTurn(quota, 1000)).toBe('now');
    quota = ended(quota, undefined, 1000);
    expect(nextTurn(quota, 1000)).toEqual({ atMs: 31_000 });
  });

  test('is read from an answer that took long, which does not make its window longer', () => {
    const slow = { response: { status: 200, headers: headersOf(100, 28_000) }, atMs: 18_000 };
    const ticket = ticketOf(unknownQuota, 0);
    const known = withAnswer(withSent(unknownQuota), { answer: slow, ticket }, 18_000);
    const next = answered(known, { left: 5, resetMs: 10_500 }, 18_000);
    expect(nextTurn(next, 18_000)).toEqual({ atMs: 28_500 });
  });

  test('is read when an answer begins, however long its body takes', () => {
    const answer = { response: { status: 200, headers: headersOf(5, 20_000) }, atMs: 100 };
    const ticket = ticketOf(unknownQuota, 0);
    const known = withAnswer(withSent(unknownQuota), { answer, ticket }, 15_000);
    expect(nextTurn(known, 15_000)).toEqual({ atMs: 20_100 });
  });

  test('is of no use while the whole store asks to be left alone', () => {
    const busy = ended(unknownQuota, { status: 503, headers: { 'retry-after': '40' } }, 0);
    expect(nextTurn(busy, 39_999)).toEqual({ atMs: 40_000 });
    expect(nextTurn(ended(unknownQuota, { status: 503, headers: {} }, 0), 1)).toBe('now');
  });
});
