import { newCorrelationId, systemClock } from '../step/index.ts';
import { actionsRunner } from '../github/index.ts';
import { main } from './main.ts';
import { runPackage } from '../package/index.ts';

// Nothing is sent, so the network stays out of this bundle.
const world = {
  runner: actionsRunner(process.env),
  clock: systemClock,
  correlationId: newCorrelationId(),
};

await main((cancelled) => runPackage(world, cancelled));
