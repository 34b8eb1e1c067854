import { expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** Two cores with nothing else to do take a tenth of this. */
const LIMIT_MS = 90_000;
const SCHEDULES = 500;

test(
  'setting a store up never lies, repeats, deletes, hangs or leaks in 500 schedules, and a second run goes on from there',
  async () => {
    const { endings } = await expectNoFailure({ world: 'store', from: 1, to: 1 + SCHEDULES });
    expect(endings['applied']).toBeGreaterThan(SCHEDULES / 5);
    expect(endings['failed']).toBeGreaterThan(SCHEDULES / 10);
    expect(Object.keys(endings).length).toBe(6);
  },
  LIMIT_MS,
);
