import { randomUUID } from 'node:crypto';
import { systemClock } from './clock.ts';
import { runDeploy } from './deploy/run.ts';
import { actionsRunner } from './github/actionsRunner.ts';
import { sendRequest } from './http/client.ts';
import { probe } from './http/probe.ts';
import { main } from './main.ts';
import { platforms } from './platforms/index.ts';
import { USER_AGENT } from './version.ts';

const correlationId = randomUUID();

await main((cancelled) =>
  runDeploy(
    {
      runner: actionsRunner(process.env),
      clock: systemClock,
      platforms: platforms({
        send: sendRequest,
        clock: systemClock,
        random: Math.random,
        correlationId,
        userAgent: USER_AGENT,
      }),
      probe,
      correlationId,
    },
    cancelled,
  ),
);
