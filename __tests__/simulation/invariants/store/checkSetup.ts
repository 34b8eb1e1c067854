import type { Run } from '../../runs/runScene.ts';
import * as effects from './effects.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import * as pace from './pace.ts';
import * as truth from './truth.ts';

const invariants: Readonly<Record<string, (facts: Facts) => string[]>> = {
  ...truth,
  ...effects,
  ...pace,
};

/** Checks the invariants of a store's setup right after a run. Returns one line per fault, beginning with the invariant's name. */
export function checkSetup(run: Run): string[] {
  const facts = factsOf(run);
  return Object.entries(invariants).flatMap(([name, holds]) =>
    holds(facts).map((fault) => `${name}: ${fault}`),
  );
}
