import { runList } from '../list/index.ts';
import { main } from './main.ts';
import { targetLists } from '../platforms/index.ts';
import { realWorld } from './realWorld.ts';

const { tools, ...world } = realWorld();

await main((cancelled) => runList({ ...world, platforms: targetLists(tools) }, cancelled));
