import { afterAll, describe, expect, test } from '@jest/globals';
import { expectNoFailure } from './threads/expectNoFailure.ts';
import { openThreads } from './threads/openThreads.ts';
import type { WorldName } from './worlds/index.ts';

/** Two idle cores take a tenth of this. */
const LIMIT_MS = 180_000;

/** `npm run check` runs 2,000 of each. */
interface Expected {
  readonly schedules: number;
  /** Minimum share of some statuses. With fewer successes, too much trouble would hide the rest of a run. */
  readonly shares: Readonly<Record<string, number>>;
  /** More different statuses than this have to occur. */
  readonly moreThan: number;
}

const worlds: Readonly<Record<WorldName, Expected>> = {
  bigcommerce: { schedules: 200, shares: { completed: 0.2 }, moreThan: 5 },
  commercetools: { schedules: 200, shares: { completed: 0.2 }, moreThan: 5 },
  'bigcommerce-teardown': { schedules: 100, shares: { deleted: 0.25 }, moreThan: 4 },
  connector: { schedules: 100, shares: { published: 0.05, previewable: 0.05 }, moreThan: 7 },
  fleet: { schedules: 100, shares: { published: 0.3 }, moreThan: 3 },
  'commercetools-teardown': { schedules: 100, shares: { deleted: 0.25 }, moreThan: 4 },
  'bigcommerce-list': { schedules: 50, shares: { listed: 0.25 }, moreThan: 2 },
  'commercetools-list': { schedules: 50, shares: { listed: 0.25 }, moreThan: 2 },
  store: { schedules: 100, shares: { applied: 0.2, failed: 0.1 }, moreThan: 5 },
};

describe('no run lies, repeats, deletes what is not its own, hangs or leaks', () => {
  // Compiling the models and the actions costs a thread as much as hundreds of schedules, so all worlds share threads.
  const threads = openThreads();
  afterAll(threads.close);

  test.each(Object.entries(worlds))(
    'in the first schedules of %s',
    async (name, { schedules, shares, moreThan }) => {
      const batch = { world: name as WorldName, from: 1, to: 1 + schedules };
      const { endings } = await expectNoFailure(batch, threads);
      for (const [status, share] of Object.entries(shares)) {
        expect([status, (endings[status] ?? 0) > share * schedules]).toEqual([status, true]);
      }
      expect(Object.keys(endings).length).toBeGreaterThan(moreThan);
    },
    LIMIT_MS,
  );
});
