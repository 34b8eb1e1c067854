import { expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** Two cores with nothing else to do take a tenth of this. */
const LIMIT_MS = 90_000;
const SCHEDULES = 100;

test.each(['bigcommerce-list', 'commercetools-list'] as const)(
  'listing never leaves anything out, writes, hangs or leaks in 100 schedules of %s',
  async (world) => {
    const { endings } = await expectNoFailure({ world, from: 1, to: 1 + SCHEDULES });
    expect(endings['listed']).toBeGreaterThan(SCHEDULES / 4);
    expect(Object.keys(endings).length).toBeGreaterThan(2);
  },
  LIMIT_MS,
);
