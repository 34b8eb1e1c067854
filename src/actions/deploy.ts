import { finishDeploy, isPostStep, runDeploy } from '../deploy/index.ts';
import { probe } from '../http/index.ts';
import { main } from './main.ts';
import { platforms } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';
import type { Packer } from '../package/index.ts';

const { tools, ...rest } = realWorld();

const packer: Packer = {
  read: async (request, signal) => {
    const { readSource } = await import('../build/index.ts');
    return readSource(request, signal);
  },
  pack: async (source, options) => {
    const { packSource } = await import('../build/index.ts');
    return packSource(source, options);
  },
};

const world = {
  ...rest,
  openRepository: repositoryWith(tools),
  platforms: platforms(tools),
  packer,
  probe: (url: string, signal: AbortSignal) => probe(url, signal, tools.send),
};

// The manifest has this same file as its post step.
const run = isPostStep(world.runner) ? finishDeploy : runDeploy;
await main((cancelled) => run(world, cancelled));
