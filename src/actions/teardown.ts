import { openRepository } from '../github/index.ts';
import { main } from './main.ts';
import { removals } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { runTeardown } from '../teardown/index.ts';

const { tools, ...world } = realWorld();

await main((cancelled) =>
  runTeardown(
    {
      ...world,
      platforms: removals(tools),
      openRepository: (token) => openRepository(token, { ...tools, env: process.env }),
    },
    cancelled,
  ),
);
