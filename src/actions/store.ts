import { openRepository } from '../github/index.ts';
import { main } from './main.ts';
import { storeKind } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';
import { diskFiles, runStore } from '../store/index.ts';

const { tools, ...world } = realWorld();

await main((cancelled) =>
  runStore(
    {
      ...world,
      platform: storeKind(tools),
      files: diskFiles,
      openRepository: (token) => openRepository(token, { ...tools, env: process.env }),
    },
    cancelled,
  ),
);
