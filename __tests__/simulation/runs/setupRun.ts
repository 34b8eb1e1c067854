import type { StoreFiles } from '../../../src/store/file/storeFiles.ts';
import type { Setup } from '../worlds/scene.ts';
import type { Expectation } from '../worlds/store/expectPlan.ts';

/** What is known about one run of a store's setup. */
export interface SetupRun {
  /** Which run of the schedule it is, from 1. */
  readonly number: number;
  /** The expected plan if nobody else changes the store. */
  readonly before: Expectation;
  /** How often others had changed the store before it. */
  readonly actsBefore: number;
  readonly files: StoreFiles;
  /** The plans it wrote. */
  readonly plans: readonly string[];
}

/** Starts a run of a store's setup. */
export function beginSetup(setup: Setup, command: string, atMs: number): SetupRun {
  const { shop, text } = setup;
  shop.history.beginRun();
  const plans: string[] = [];
  return {
    plans,
    number: shop.history.run(),
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
