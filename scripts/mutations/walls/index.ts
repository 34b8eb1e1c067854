import { artifactWalls } from './artifactWalls.ts';
import { dependencyWalls } from './dependencyWalls.ts';
import { hiddenWalls } from './hiddenWalls.ts';
import { keptWalls } from './keptWalls.ts';
import { nameWalls } from './nameWalls.ts';
import { pullWalls } from './pullWalls.ts';
import { secretWalls } from './secretWalls.ts';
import { serverWalls } from './serverWalls.ts';
import { triedWalls } from './triedWalls.ts';
import type { WallMutation } from './wallMutation.ts';

/** At least one for each row of docs/threat-model.md. */
export const wallMutations: readonly WallMutation[] = [
  ...keptWalls,
  ...nameWalls,
  ...secretWalls,
  ...hiddenWalls,
  ...pullWalls,
  ...serverWalls,
  ...artifactWalls,
  ...dependencyWalls,
  ...triedWalls,
];
