import { beforeAll, describe, expect, test } from '@jest/globals';
import { expectNoFailure } from './expectNoFailure.ts';

const SCHEDULES = 10_000;
const PARTS = 10;
const size = SCHEDULES / PARTS;

describe('deploying to bigcommerce, simulated', () => {
  beforeAll(async () => {
    // What is loaded while a schedule runs would take real time.
    await import('@actions/github');
  });

  test.each(Array.from({ length: PARTS }, (_, part) => 1 + part * size))(
    'never lies, repeats, hangs or leaks in 1,000 schedules from seed %i on',
    async (from) => {
      const { endings } = await expectNoFailure({ world: 'bigcommerce', from, to: from + size });
      expect(endings['completed']).toBeGreaterThan(size / 5);
      expect(Object.keys(endings).length).toBeGreaterThan(5);
    },
  );
});
