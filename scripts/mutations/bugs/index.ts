import { connectMutations } from './connectMutations.ts';
import { connectorMutations } from './connectorMutations.ts';
import { createMutations } from './createMutations.ts';
import { fleetMutations } from './fleetMutations.ts';
import { hostingMutations } from './hostingMutations.ts';
import type { Mutation } from './mutation.ts';
import { liveMutations } from './liveMutations.ts';
import { occasionMutations } from './occasionMutations.ts';
import { rollbackMutations } from './back/rollbackMutations.ts';
import { storeMutations } from './storeMutations.ts';
import { truthMutations } from './truthMutations.ts';
import { wayBackMutations } from './back/wayBackMutations.ts';

/** Bugs that real clients of these APIs had, and bugs that the simulation found here. */
export const allMutations: readonly Mutation[] = [
  ...createMutations,
  ...hostingMutations,
  ...connectMutations,
  ...connectorMutations,
  ...fleetMutations,
  ...liveMutations,
  ...storeMutations,
  ...rollbackMutations,
  ...wayBackMutations,
  ...occasionMutations,
  ...truthMutations,
];
