import { packSource, readSource } from '../build/index.ts';
import { finishDeploy, isPostStep, runDeploy } from '../deploy/index.ts';
import { openRepository } from '../github/index.ts';
import { probe } from '../http/index.ts';
import { main } from './main.ts';
import { platforms } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';

const { tools, ...rest } = realWorld();
const world = {
  ...rest,
  platforms: platforms(tools),
  packer: { read: readSource, pack: packSource },
  probe,
  openRepository: (token: string) => openRepository(token, { ...tools, env: process.env }),
};

// The manifest has this same file as its post step.
const run = isPostStep(world.runner) ? finishDeploy : runDeploy;
await main((cancelled) => run(world, cancelled));
