import { finishDeploy, isPostStep, runDeploy } from '../deploy/index.ts';
import { probe } from '../http/index.ts';
import { diskPacker } from './diskPacker.ts';
import { main } from './main.ts';
import { platforms } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';

const { tools, ...rest } = realWorld();

const world = {
  ...rest,
  openRepository: repositoryWith(tools),
  platforms: platforms(tools),
  packer: diskPacker,
  probe: (url: string, signal: AbortSignal) => probe(url, signal, tools.send),
};

// The manifest has this same file as its post step.
const run = isPostStep(world.runner) ? finishDeploy : runDeploy;
await main((cancelled) => run(world, cancelled));
