import { packSource } from '../build/packSource.ts';
import { readSource } from '../build/readSource.ts';
import { finishDeploy } from '../deploy/github/finish.ts';
import { isPostStep } from '../deploy/mainRan.ts';
import { runDeploy } from '../deploy/run.ts';
import { openRepository } from '../github/openRepository.ts';
import { probe } from '../http/probe.ts';
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
