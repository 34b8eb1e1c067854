import { finishDeploy, isPostStep, runDeploy } from '../deploy/index.ts';
import { platforms } from '../platforms/index.ts';
import { deployTools } from './deployTools.ts';
import { main } from './main.ts';
import { realWorld } from './realWorld.ts';

const { tools, ...rest } = realWorld();
const world = { ...rest, ...deployTools(tools), platforms: platforms(tools) };

// The manifest has this same file as its post step.
const run = isPostStep(world.runner) ? finishDeploy : runDeploy;
await main((cancelled) => run(world, cancelled));
