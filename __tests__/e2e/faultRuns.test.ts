import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPlayedHere, playBigCommerce, playConnect } from './faultRuns/playSchedule.ts';
import type { Played } from './faultRuns/playSchedule.ts';
import { bigCommerceSchedule, connectSchedule } from './faultRuns/schedule.ts';
import type { Schedule } from './faultRuns/schedule.ts';

/** `FAULT_RUNS=200` plays so many schedules in all, as `npm run check` does; `FAULT_SEED` draws others. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 20);
const SEED = Number(process.env['FAULT_SEED'] ?? 7);
/** Bundles at once: most of a run is waiting for something that does not come. */
const LANES = 4;

async function play(
  arbitrary: fc.Arbitrary<Schedule>,
  run: (schedule: Schedule) => Promise<Played>,
): Promise<Played[]> {
  const schedules = fc.sample(arbitrary, { seed: SEED, numRuns: Math.ceil(RUNS / 2) });
  const played: Played[] = [];
  const playAll = async (waiting: Iterable<[number, Schedule]>): Promise<void> => {
    for (const [index, schedule] of waiting) played[index] = await run(schedule);
  };
  const all = [...schedules.entries()];
  await playAll(all.filter(([, schedule]) => isPlayedHere(schedule)));
  const waiting = all.filter(([, schedule]) => !isPlayedHere(schedule)).values();
  await Promise.all(Array.from({ length: LANES }, () => playAll(waiting)));
  const liars = played.flatMap(({ broken, ...rest }, index) =>
    broken.length === 0 ? [] : [{ index, broken, schedule: schedules[index], ...rest }],
  );
  expect(liars).toEqual([]);
  return played;
}

test.each([
  ['BigCommerce', bigCommerceSchedule, playBigCommerce],
  ['commercetools', connectSchedule, playConnect],
] as const)(
  'whatever goes wrong on the way to %s, the step keeps its promises',
  async (_, schedule, run) => {
    const played = await play(schedule, run);
    // Faults that always have the same end would prove little.
    const ends = new Set(played.map(({ status }) => status));
    expect([...ends]).toEqual(expect.arrayContaining(['completed', 'failed']));
  },
  RUNS * 5000,
);
