import { finishDeploy, isPostStep } from '../deploy/index.ts';
import { probe } from '../http/index.ts';
import { diskPacker } from './diskPacker.ts';
import { main } from './main.ts';
import { keptPlatform } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';
import { runRollback } from '../rollback/index.ts';

const { tools, ...rest } = realWorld();
const world = {
  ...rest,
  openRepository: repositoryWith(tools),
  platform: keptPlatform(tools),
  packer: diskPacker,
  probe: (url: string, signal: AbortSignal) => probe(url, signal, tools.send),
};

// The manifest has this same file as its post step.
const run = isPostStep(world.runner) ? finishDeploy : runRollback;
await main((cancelled) => run(world, cancelled));
