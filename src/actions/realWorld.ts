import { actionsRunner } from '../github/index.ts';
import { USER_AGENT, sendAhead } from '../http/index.ts';
import type { ClientTools, SendRequest } from '../http/index.ts';
import { newCorrelationId, systemClock } from '../step/index.ts';
import type { StepWorld } from '../step/index.ts';

/** What every action that sends something is given of the real world. */
export interface RealWorld extends StepWorld {
  readonly tools: ClientTools;
}

/** Loads the network with the first request, which takes a fifth of a short run. */
const send: SendRequest = async (request, signal) => {
  const { sendRequest } = await import('../http/index.ts');
  return sendRequest(request, signal);
};

/** Sends a request ahead, and lets it leave before anything else is loaded, which takes longer than all of its way out. */
const sendFirst: NonNullable<ClientTools['sendAhead']> = async (first, signal) => {
  const { sendRequest } = await import('../http/index.ts');
  const ahead = sendAhead(sendRequest, first, signal);
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise(setImmediate);
  return ahead;
};

/** Of the event loop: one to connect, one to write. Where it takes longer, as outside of this machine, nothing waits for it. */
const TURNS = 2;

/** Puts together the runner, the clock and the network that an action runs with. */
export function realWorld(): RealWorld {
  const correlationId = newCorrelationId();
  const tools = {
    ...{ send, sendAhead: sendFirst, clock: systemClock, random: Math.random },
    ...{ correlationId, userAgent: USER_AGENT },
  };
  return { runner: actionsRunner(process.env), clock: systemClock, correlationId, tools };
}
