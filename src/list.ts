import { randomUUID } from 'node:crypto';
import { systemClock } from './clock.ts';
import { actionsRunner } from './github/actionsRunner.ts';
import { sendRequest } from './http/client.ts';
import { runList } from './list/run.ts';
import { main } from './main.ts';
import { targetLists } from './platforms/index.ts';
import { USER_AGENT } from './version.ts';

const correlationId = randomUUID();

await main((cancelled) =>
  runList(
    {
      runner: actionsRunner(process.env),
      clock: systemClock,
      platforms: targetLists({
        send: sendRequest,
        clock: systemClock,
        random: Math.random,
        correlationId,
        userAgent: USER_AGENT,
      }),
      correlationId,
    },
    cancelled,
  ),
);
