import type { Mutation } from './mutation.ts';

/** Bugs of what GitHub shows: all of them leave something that is not live looking live, or the other way round. */
export const truthMutations: readonly Mutation[] = [
  {
    name: 'A preview that was removed again counts as deployed',
    world: 'bigcommerce',
    file: 'deploy/run.ts',
    find: "isRemoved && outcome.status !== 'failed' ? removed(run) : outcome",
    replace: 'outcome',
  },
];
