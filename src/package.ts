import { systemClock } from './clock.ts';
import { actionsRunner } from './github/actionsRunner.ts';
import { main } from './main.ts';
import { runPackage } from './package/run.ts';

await main((cancelled) =>
  runPackage({ runner: actionsRunner(process.env), clock: systemClock }, cancelled),
);
