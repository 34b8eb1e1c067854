import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkSchedule } from './runs/checkSchedule.ts';
import { openDice } from './engine/dice.ts';
import { withOldAnswers, withOtherOrder } from './engine/fates/unkindReads.ts';
import { answerWith } from './engine/wire.ts';
import type { Answer, Seen, Sent, Server } from './engine/wire.ts';
import { formatTrace } from './runs/formatTrace.ts';
import { isDisproved } from './worlds/commercetools.ts';
import { worlds } from './worlds/index.ts';
import type { WorldName } from './worlds/index.ts';

const names = Object.keys(worlds) as WorldName[];
const seeds = [1, 2, 3, 23, 42, 99, 123, 1000, 4711, 123_456];

describe('a simulation', () => {
  beforeAll(async () => {
    await import('@actions/github');
  });

  test.each(names)('of %s is the same whenever its seed is', async (world) => {
    for (const seed of seeds) {
      const first = formatTrace(await checkSchedule({ world, seed }));
      expect(formatTrace(await checkSchedule({ world, seed }))).toBe(first);
    }
  });

  test.each(names)('of %s is another one with another seed', async (world) => {
    const traces = new Set<string>();
    for (const seed of [1, 2, 3, 4]) traces.add(formatTrace(await checkSchedule({ world, seed })));
    expect(traces.size).toBe(4);
  });
});

describe('an unkind read', () => {
  const url = new URL('https://api.test/list');
  const read = (server: Server, n: number): Answer =>
    server.handle({ n, method: 'GET', url, headers: {}, text: '', atMs: n });

  test('that is old is marked as old, also when its list is shuffled', () => {
    let reads = 0;
    const plain: Server = {
      hosts: ['api.test'],
      handle: () => answerWith(200, { data: [(reads += 1), 0, 0, 0, 0] }),
    };
    const server = withOtherOrder(withOldAnswers(plain, openDice(1)), openDice(2));
    const answers = Array.from({ length: 30 }, (_, at) => read(server, at + 1));
    const isOld = answers.map(({ parts }, at) => !textOf(parts).includes(String(at + 1)));
    expect(answers.map((answer) => answer.isOld ?? false)).toEqual(isOld);
    expect(isOld).toContain(true);
  });
});

function textOf(parts: Answer['parts']): string {
  return parts
    .map(({ what }) => (typeof what === 'string' ? '' : Buffer.from(what).toString()))
    .join('');
}

describe('a lost call that creates a Deployment', () => {
  const url = new URL('https://connect.test/my-project/deployments/key=checkout');
  const sent = (method: 'GET' | 'POST', atMs: number, status: number): Sent => {
    const request = { method, url: url.href, headers: {} };
    const seen: Seen = { kind: 'answer', status, headers: {}, body: 'whole', isWorded: false };
    const record = { n: atMs, request, json: '', url, atMs, fate: '' };
    return { ...record, arrivedAtMs: atMs, seen, seenAtMs: atMs };
  };
  /** Whether it may be sent again a minute later, after looks that were answered at these times. */
  const isRepeatable = (...looksAtMs: readonly number[]): boolean => {
    const looks = looksAtMs.map((atMs) => sent('GET', atMs, 404));
    return isDisproved(sent('POST', 0, 526), sent('POST', 60_000, 201), looks);
  };

  test('may be sent again after three looks, of which the last cannot be too early', () => {
    expect(isRepeatable(1000, 5000, 15_000)).toBe(true);
    expect(isRepeatable(1000, 5000, 9000)).toBe(false);
  });

  test('may be sent again after one look that is late enough to show everything', () => {
    expect(isRepeatable(50_000)).toBe(true);
    expect(isRepeatable(15_000)).toBe(false);
    expect(isRepeatable()).toBe(false);
  });
});

describe('dice', () => {
  test('throw the same for the same seed', () => {
    const throws = (seed: number): number[] => {
      const dice = openDice(seed);
      return Array.from({ length: 5 }, () => dice.between(1, 1_000_000));
    };
    expect(throws(7)).toEqual([11_705, 61_959, 976_908, 699_029, 521_446]);
    expect(throws(8)).not.toEqual(throws(7));
  });

  test('throw each number about as often as any other', () => {
    const dice = openDice(1);
    const counts = new Map<number, number>();
    for (let at = 0; at < 60_000; at += 1) {
      const number = dice.between(1, 6);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  test('of a fork do not depend on how often the others were thrown', () => {
    const [one, other] = [openDice(5), openDice(5)];
    one.next();
    expect(one.fork('a').next()).toBe(other.fork('a').next());
    expect(one.fork('a').next()).not.toBe(one.fork('b').next());
  });
});
