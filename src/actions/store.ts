import { main } from './main.ts';
import { storeKind } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';
import { diskFiles, runStore } from '../store/index.ts';

const { tools, ...world } = realWorld();

await main((cancelled) =>
  runStore(
    {
      ...world,
      openRepository: repositoryWith(tools),
      platform: storeKind(tools),
      files: diskFiles,
    },
    cancelled,
  ),
);
