import { randomUUID } from 'node:crypto';
import { systemClock } from './clock.ts';
import { finishDeploy } from './deploy/finish.ts';
import { runDeploy } from './deploy/run.ts';
import { actionsRunner } from './github/actionsRunner.ts';
import { openRepository } from './github/openRepository.ts';
import { sendRequest } from './http/client.ts';
import { probe } from './http/probe.ts';
import { main } from './main.ts';
import { platforms } from './platforms/index.ts';
import { USER_AGENT } from './version.ts';

const correlationId = randomUUID();
const runner = actionsRunner(process.env);
const network = {
  send: sendRequest,
  clock: systemClock,
  random: Math.random,
  userAgent: USER_AGENT,
};
const world = {
  runner,
  clock: systemClock,
  platforms: platforms({ ...network, correlationId }),
  probe,
  openRepository: (token: string) => openRepository(token, { ...network, env: process.env }),
  correlationId,
};

// The manifest has this same file as its post step, which is told by what the main step remembers first of all.
const MAIN_RAN = 'main_ran';
const isPost = runner.recall(MAIN_RAN) !== undefined;
if (!isPost) runner.remember(MAIN_RAN, 'true');
await main((cancelled) => (isPost ? finishDeploy : runDeploy)(world, cancelled));
