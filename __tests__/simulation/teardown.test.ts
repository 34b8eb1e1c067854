import { beforeAll, describe, expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** On a machine with nothing else to do it takes a tenth of this. */
const LIMIT_MS = 120_000;
const SCHEDULES = 500;

describe('removing a preview, simulated', () => {
  beforeAll(async () => {
    // What is loaded while a schedule runs would take real time.
    await import('@actions/github');
  });

  test.each(['bigcommerce-teardown', 'commercetools-teardown'] as const)(
    'never lies, hangs or leaks in 500 schedules of %s',
    async (world) => {
      const { endings } = await expectNoFailure({ world, from: 1, to: 1 + SCHEDULES });
      expect(endings['deleted']).toBeGreaterThan(SCHEDULES / 4);
      expect(Object.keys(endings).length).toBeGreaterThan(4);
    },
    LIMIT_MS,
  );
});
