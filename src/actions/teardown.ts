import { removals } from '../platforms/index.ts';
import { runTeardown } from '../teardown/index.ts';
import { main } from './main.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';

const { tools, ...rest } = realWorld();
const world = { ...rest, openRepository: repositoryWith(tools), platforms: removals(tools) };

await main((cancelled) => runTeardown(world, cancelled));
