import { packSource } from './artifact/packSource.ts';
import { readSource } from './artifact/readSource.ts';
import { finishDeploy } from './deploy/finish.ts';
import { runDeploy } from './deploy/run.ts';
import { openRepository } from './github/openRepository.ts';
import { probe } from './http/probe.ts';
import { main } from './main.ts';
import { platforms } from './platforms/index.ts';
import { realWorld } from './realWorld.ts';

const { tools, ...rest } = realWorld();
const world = {
  ...rest,
  platforms: platforms(tools),
  packer: { read: readSource, pack: packSource },
  probe,
  openRepository: (token: string) => openRepository(token, { ...tools, env: process.env }),
};

// The manifest has this same file as its post step, which is told by what the main step remembers first of all.
const MAIN_RAN = 'main_ran';
const isPost = world.runner.recall(MAIN_RAN) !== undefined;
if (!isPost) world.runner.remember(MAIN_RAN, 'true');
await main((cancelled) => (isPost ? finishDeploy : runDeploy)(world, cancelled));
