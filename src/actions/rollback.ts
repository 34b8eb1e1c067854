import { finishDeploy, isPostStep } from '../deploy/index.ts';
import { keptPlatform } from '../platforms/index.ts';
import { runRollback } from '../rollback/index.ts';
import { deployTools } from './deployTools.ts';
import { main } from './main.ts';
import { realWorld } from './realWorld.ts';

const { tools, ...rest } = realWorld();
const world = { ...rest, ...deployTools(tools), platform: keptPlatform(tools) };

// The manifest has this same file as its post step.
const run = isPostStep(world.runner) ? finishDeploy : runRollback;
await main((cancelled) => run(world, cancelled));
