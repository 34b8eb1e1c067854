import { beforeAll, describe, expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** On a machine with nothing else to do it takes a tenth of this. */
const LIMIT_MS = 120_000;
const SCHEDULES = 2000;
const PARTS = 4;
const size = SCHEDULES / PARTS;

describe('deploying to bigcommerce, simulated', () => {
  beforeAll(async () => {
    // What is loaded while a schedule runs would take real time.
    await import('@actions/github');
  });

  test.each(Array.from({ length: PARTS }, (_, part) => 1 + part * size))(
    'never lies, repeats, hangs or leaks in 500 schedules from seed %i on',
    async (from) => {
      const { endings } = await expectNoFailure({ world: 'bigcommerce', from, to: from + size });
      expect(endings['completed']).toBeGreaterThan(size / 5);
      expect(Object.keys(endings).length).toBeGreaterThan(5);
    },
    LIMIT_MS,
  );
});
