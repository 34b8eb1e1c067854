import fc from 'fast-check';
import { INVARIANTS } from './invariants.ts';
import { play } from './play.ts';
import { schedule } from './schedule.ts';

/** Checks that a deployment goes back by itself only when it may, whatever happens around it. */
export const goesBackByItself = fc.asyncProperty(schedule, async (drawn) => {
  const played = await play(drawn);
  const faults = INVARIANTS.flatMap((holds) =>
    holds(played).map((fault) => `${holds.name}: ${fault}`),
  );
  if (faults.length > 0) throw new Error([...faults, ...played.runner.lines].join('\n'));
});
