import { storeKind } from '../platforms/index.ts';
import { diskFiles, runStore } from '../store/index.ts';
import { main } from './main.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';

const { tools, ...rest } = realWorld();
const world = {
  ...{ ...rest, openRepository: repositoryWith(tools) },
  ...{ platform: storeKind(tools), files: diskFiles },
};

await main((cancelled) => runStore(world, cancelled));
