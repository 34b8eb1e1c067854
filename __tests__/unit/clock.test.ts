import { afterEach, describe, expect, test } from '@jest/globals';
import { sleep, startDeadline, systemClock } from '../../src/step/ports/clock.ts';

const { now } = Date;

describe('the system’s clock', () => {
  afterEach(() => {
    Date.now = now;
  });

  test('tells the time', () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(60_000);
    expect(Number.isInteger(systemClock.now())).toBe(true);
  });

  test.each([3_600_000, -3_600_000])(
    'goes on as it did when the system’s time is set by %i ms',
    (ms) => {
      const before = systemClock.now();
      Date.now = () => now() + ms;
      const after = systemClock.now();
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after - before).toBeLessThan(60_000);
    },
  );

  test.each([2 ** 31 - 1, 2 ** 31, 9_999_999_000, Infinity])(
    'waits %d ms, for which a timer of Node.js alone is too small',
    async (ms) => {
      let isOver = false;
      const cancel = systemClock.schedule(ms, () => {
        isOver = true;
      });
      await sleep(systemClock, 30, new AbortController().signal);
      cancel();
      expect(isOver).toBe(false);
    },
  );
});

test('a deadline whose timer has fired leaves no time, even where the clock is a millisecond behind', () => {
  let fire = (): void => undefined;
  const clock = {
    now: () => 999,
    schedule: (_ms: number, action: () => void) => {
      fire = action;
      return () => undefined;
    },
  };
  const parent = new AbortController().signal;
  const { remainingMs } = startDeadline(clock, 1, { parent, reason: () => new Error('late') });
  expect(remainingMs()).toBe(1);
  fire();
  expect(remainingMs()).toBe(0);
});
