import { beforeAll, describe, expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

/** On a machine with nothing else to do it takes a tenth of this. */
const LIMIT_MS = 120_000;
const SCHEDULES = 1000;
const PARTS = 4;
const size = SCHEDULES / PARTS;

describe('setting a store up, simulated', () => {
  beforeAll(async () => {
    // What is loaded while a schedule runs would take real time.
    await import('@actions/github');
  });

  test.each(Array.from({ length: PARTS }, (_, part) => 1 + part * size))(
    'never lies, repeats, deletes, hangs or leaks in 250 schedules from seed %i on, and a second run goes on from there',
    async (from) => {
      const { endings } = await expectNoFailure({ world: 'store', from, to: from + size });
      expect(endings['applied']).toBeGreaterThan(size / 5);
      expect(endings['failed']).toBeGreaterThan(size / 10);
      expect(Object.keys(endings).length).toBe(6);
    },
    LIMIT_MS,
  );
});
