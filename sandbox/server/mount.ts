import type { ServerResponse } from 'node:http';
import { isStream } from '../model/index.ts';
import type { Answer as ModelAnswer, ModelHost, ModelRoute, Stream } from '../model/index.ts';
import type { Answer } from './answers/index.ts';
import { cutConnection, writeChunk } from './answers/index.ts';
import type { Clock } from './clock.ts';
import type { Parameters, Route } from './findRoute.ts';
import { toHead } from './incoming.ts';
import type { Incoming } from './incoming.ts';
import type { HostRules } from './openHost.ts';
import { BodyTooLarge } from './readBody.ts';

/** What a server needs to know of a model's host. */
export interface MountOptions extends Pick<HostRules, 'name' | 'stranger' | 'answered'> {
  /** The time that the model goes by. */
  readonly clock: Clock;
  /** Aborted when the sandbox closes. */
  readonly ending: AbortSignal;
  /** Waits for what a request needs before the model gets it. */
  readonly prepare?: (request: Incoming, route: string) => Promise<void>;
}

/** Puts a server in front of a model's host: it reads bodies, and writes streams as their time comes. */
export function mount(host: ModelHost, options: MountOptions): HostRules {
  const { name, stranger, answered } = options;
  return {
    ...{ name, stranger, ...(answered && { answered }) },
    routes: host.routes.map((route): Route => mountRoute(host, route, options)),
    admit: (incoming, found) => toServer(host.admit(toHead(incoming), found), host, options),
  };
}

function mountRoute(host: ModelHost, route: ModelRoute, options: MountOptions): Route {
  const handle = async (incoming: Incoming, parameters: Parameters): Promise<ModelAnswer> => {
    const head = toHead(incoming);
    const received = route.receive?.(head) ?? {};
    if ('status' in received) return received;
    try {
      const body = await incoming.readBody(received);
      await options.prepare?.(incoming, route.name);
      return route.handle({ ...head, body }, parameters);
    } catch (error) {
      if (error instanceof BodyTooLarge && received.tooLarge !== undefined) {
        return received.tooLarge;
      }
      throw error;
    }
  };
  return {
    ...route,
    handle: async (incoming, parameters) =>
      toServer(await handle(incoming, parameters), host, options),
  };
}

function toServer<Given extends ModelAnswer | undefined>(
  answer: Given,
  host: ModelHost,
  options: MountOptions,
): Answer | Extract<Given, undefined>;
function toServer(
  answer: ModelAnswer | undefined,
  { onChange }: ModelHost,
  options: MountOptions,
): Answer | undefined {
  if (answer === undefined) return undefined;
  const { status, headers, body } = answer;
  if (!isStream(body)) return { status, headers, body };
  return { status, headers, feed: (response) => feed(response, body, { ...options, onChange }) };
}

type Feeding = Pick<MountOptions, 'clock' | 'ending'> & Pick<ModelHost, 'onChange'>;

async function feed(response: ServerResponse, stream: Stream, around: Feeding): Promise<void> {
  while (!response.destroyed && !around.ending.aborted) {
    const leftMs = stream.dueMs() - around.clock.now();
    if (leftMs > 0) {
      await waitForNews(response, leftMs, around);
      continue;
    }
    const part = stream.take();
    if (part === 'end') return void response.end();
    if (part === 'reset') return cutConnection(response, around.clock);
    // As a proxy that has closed half of the connection, it says neither a word nor good-bye.
    if (part === 'silence') return;
    await writeChunk(response, part);
  }
}

/** Waits until the next part is due, something has changed, or nobody listens any more. */
function waitForNews(
  response: ServerResponse,
  waitMs: number,
  { clock, ending, onChange }: Feeding,
): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      cancel();
      stopListening();
      response.off('close', go);
      ending.removeEventListener('abort', go);
      resolve();
    };
    const cancel = clock.schedule(waitMs, go);
    const stopListening = onChange(go);
    response.on('close', go);
    ending.addEventListener('abort', go);
  });
}
