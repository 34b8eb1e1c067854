import { runConnector, writeReport } from '../connector/index.ts';
import { connectorKind } from '../platforms/index.ts';
import { main } from './main.ts';
import { realWorld } from './realWorld.ts';

const { tools, ...world } = realWorld();

await main((cancelled) =>
  runConnector({ ...world, platform: connectorKind(tools), writeReport }, cancelled),
);
