import { expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** Two cores with nothing else to do take a tenth of this. */
const LIMIT_MS = 90_000;
const SCHEDULES = 500;

test.each(['bigcommerce-teardown', 'commercetools-teardown'] as const)(
  'removing a preview never lies, hangs or leaks in 500 schedules of %s',
  async (world) => {
    const { endings } = await expectNoFailure({ world, from: 1, to: 1 + SCHEDULES });
    expect(endings['deleted']).toBeGreaterThan(SCHEDULES / 4);
    expect(Object.keys(endings).length).toBeGreaterThan(4);
  },
  LIMIT_MS,
);
