import { expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** Two cores with nothing else to do take a tenth of this. */
const LIMIT_MS = 180_000;
const SCHEDULES = 1000;

test(
  'deploying to commercetools never lies, repeats, hangs or leaks in 1,000 schedules',
  async () => {
    const { endings } = await expectNoFailure({
      world: 'commercetools',
      from: 1,
      to: 1 + SCHEDULES,
    });
    expect(endings['completed']).toBeGreaterThan(SCHEDULES / 5);
    expect(Object.keys(endings).length).toBeGreaterThan(5);
  },
  LIMIT_MS,
);
