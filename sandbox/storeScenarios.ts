import type { SwitchChange } from './switches.ts';

interface StoreScenario {
  readonly at: readonly ['store'];
  readonly description: string;
  readonly switches: SwitchChange;
}

/** What can go wrong while a store is set up. */
export const storeScenarios = {
  crowded: {
    at: ['store'],
    description: 'other apps use 120 of the 150 requests that a store has in 30 seconds',
    switches: {
      rateLimit: { quota: 150, windowMs: 30_000 },
      store: { otherAppsPerWindow: 120 },
    },
  },
  lagging: {
    at: ['store'],
    description: 'locations show 3 seconds after they were written, and a new store takes 4',
    switches: { store: { locationDelayMs: 3000, storePaceMs: 2000 } },
  },
} as const satisfies Record<string, StoreScenario>;
