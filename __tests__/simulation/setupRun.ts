import type { StoreFiles } from '../../src/store/file/storeFiles.ts';
import type { Setup } from './worlds/scene.ts';
import type { Expectation } from './worlds/store/expectPlan.ts';

/** What is known of one run of a store's setup. */
export interface SetupRun {
  /** Which run of the schedule it is, from 1. */
  readonly number: number;
  /** What its plan has to be, if nobody else does anything. */
  readonly before: Expectation;
  /** How often others had done anything before it. */
  readonly actsBefore: number;
  readonly files: StoreFiles;
  /** The plans that it has written. */
  readonly plans: readonly string[];
}

/** Begins a run of a store's setup. */
export function beginSetup(setup: Setup, command: string, atMs: number): SetupRun {
  const { shop, text } = setup;
  shop.diary.beginRun();
  const plans: string[] = [];
  return {
    plans,
    number: shop.diary.run(),
    before: setup.expect(command, atMs),
    actsBefore: shop.acts(),
    files: {
      read: () => Promise.resolve(text),
      writePlan: (json) => {
        plans.push(json);
        return Promise.resolve('/runner/temp/plan.json');
      },
    },
  };
}
