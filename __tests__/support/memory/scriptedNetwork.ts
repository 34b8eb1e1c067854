import { NetworkError } from '../../../src/http/request.ts';
import type { HttpRequest, HttpResponse, SendRequest } from '../../../src/http/request.ts';

/** One answer of a scripted network. */
export type Reply =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Text, an object to send as JSON, or chunks. */
      readonly body?: string | object | AsyncIterable<Uint8Array>;
    }
  | NetworkError
  | 'silence';

export interface ScriptedNetwork {
  readonly send: SendRequest;
  readonly requests: HttpRequest[];
}

/** Opens a network that answers each request with `reply`. `silence` never answers. */
export function scriptedNetwork(reply: (request: HttpRequest) => Reply): ScriptedNetwork {
  const requests: HttpRequest[] = [];
  return {
    requests,
    send: (request, signal) => {
      requests.push(request);
      const answer = reply(request);
      if (answer instanceof NetworkError) return Promise.reject(answer);
      if (answer === 'silence') return untilAborted(signal);
      return Promise.resolve(toResponse(answer, signal));
    },
  };
}

/** Returns the replies one after the other. Throws when there are no more. */
export function inTurn(...replies: readonly Reply[]): (request: HttpRequest) => Reply {
  const left = [...replies];
  return ({ method, url }) => {
    const reply = left.shift();
    if (reply === undefined) throw new Error(`Nothing is scripted for ${method} ${url}.`);
    return reply;
  };
}

function toResponse(
  answer: Exclude<Reply, string | NetworkError>,
  signal: AbortSignal,
): HttpResponse {
  const { status, headers = {}, body = '' } = answer;
  return {
    status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    body: isStream(body) ? abortable(body, signal) : oneChunk(body),
  };
}

function isStream(body: string | object): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && Symbol.asyncIterator in body;
}

async function* oneChunk(body: string | object): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

async function* abortable(
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([chunks.next(), untilAborted(signal)]);
    if (next.done === true) return;
    yield next.value;
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
