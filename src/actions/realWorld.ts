import { randomUUID } from 'node:crypto';
import { systemClock } from '../step/ports/clock.ts';
import type { Clock } from '../step/ports/clock.ts';
import { actionsRunner } from '../github/actionsRunner.ts';
import { sendRequest } from '../http/client/index.ts';
import type { ClientTools } from '../http/api/clientTools.ts';
import type { Runner } from '../step/ports/runner.ts';
import { USER_AGENT } from './version.ts';

/** What every action is given of the real world. */
export interface RealWorld {
  readonly runner: Runner;
  readonly clock: Clock;
  /** One UUID for the run, sent with every request to the platform. */
  readonly correlationId: string;
  readonly tools: ClientTools;
}

/** Puts together the runner, the clock and the network that an action runs with. */
export function realWorld(): RealWorld {
  const correlationId = randomUUID();
  return {
    runner: actionsRunner(process.env),
    clock: systemClock,
    correlationId,
    tools: {
      send: sendRequest,
      clock: systemClock,
      random: Math.random,
      correlationId,
      userAgent: USER_AGENT,
    },
  };
}
