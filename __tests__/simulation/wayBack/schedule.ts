import fc from 'fast-check';
import { BUILDS, history } from '../rollbacks/history.ts';
import type { Past } from '../rollbacks/history.ts';
import { fault } from '../rollbacks/network.ts';
import type { Fault } from '../rollbacks/network.ts';

/** A deployment that may be unhealthy, and everything around it. */
export interface Schedule {
  readonly history: readonly Past[];
  /** Which build is deployed: one of the past, or another. */
  readonly build: number;
  /** Builds whose site answers with HTTP 503. */
  readonly sick: readonly number[];
  /** Whether the site goes on with what it served before. */
  readonly isStale: boolean;
  /** Whether it can be seen which build the site serves. */
  readonly isBlind: boolean;
  readonly verify: 'off' | 'auto' | 'required';
  readonly isChecked: boolean;
  /** Whether the first deployment has to wait for somebody else's. */
  readonly isAfterOther: boolean;
  /** How the create call of the way back ends. */
  readonly create: 'taken' | 'refused' | 'busy' | 'lost' | 'lost, but taken';
  /** How its deployment ends. */
  readonly end: 'completed' | 'failed' | 'never';
  /** Somebody else who deploys to the same project; undefined for nobody. */
  readonly other: Other | undefined;
  /** At which step the run is stopped. */
  readonly stopAt: number | undefined;
  readonly listDelayMs: number;
  /** What goes wrong between the run and GitHub, request by request. */
  readonly faults: readonly Fault[];
}

/** A deployment of somebody else. */
interface Other {
  /** At which step, but not before the run's own create call. */
  readonly at: number;
  readonly environment: string;
  /** Whether it is live at once, or has not ended when the run has. */
  readonly isLive: boolean;
}

const step = fc.nat(60);

/** Draws such a schedule; most let the way back begin, so that the rest has something to spoil. */
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  history,
  build: fc.nat(BUILDS),
  sick: fc.oneof(
    { weight: 3, arbitrary: fc.constant([BUILDS]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.nat(BUILDS)) },
  ),
  isStale: rarely(true, false),
  isBlind: rarely(true, false),
  verify: fc.constantFrom('off', 'auto', 'auto', 'required'),
  isChecked: rarely(false, true),
  isAfterOther: rarely(true, false),
  create: fc.oneof(
    { weight: 4, arbitrary: fc.constant('taken' as const) },
    { weight: 1, arbitrary: fc.constantFrom('refused', 'busy', 'lost', 'lost, but taken') },
  ),
  end: fc.oneof(
    { weight: 4, arbitrary: fc.constant('completed' as const) },
    { weight: 1, arbitrary: fc.constantFrom('failed', 'never') },
  ),
  other: fc.option(
    fc.record({
      at: step,
      environment: fc.constantFrom('production', 'elsewhere'),
      isLive: fc.boolean(),
    }),
    { nil: undefined, freq: 2 },
  ),
  stopAt: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: step },
  ),
  listDelayMs: rarely(3000, 0),
  faults: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fault, { maxLength: 40 }) },
  ),
});

function rarely<T>(value: T, usual: T): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constant(value) },
  );
}
