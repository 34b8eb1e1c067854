import { main } from './main.ts';
import { removals } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';
import { runTeardown } from '../teardown/index.ts';

const { tools, ...world } = realWorld();

await main((cancelled) =>
  runTeardown(
    {
      ...world,
      openRepository: repositoryWith(tools),
      platforms: removals(tools),
    },
    cancelled,
  ),
);
