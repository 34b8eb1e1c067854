import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { answerOf, isStream } from '../../../sandbox/model/index.ts';
import type { Answer } from '../../../sandbox/model/index.ts';
import type { GitHub } from '../../../sandbox/github/model/index.ts';
import { NetworkError } from '../../../src/http/request.ts';
import type { HttpRequest, HttpResponse, SendRequest } from '../../../src/http/request.ts';
import { API, STORAGE } from './history.ts';

/** What happens to one request to GitHub or to its storage. */
export type Fault =
  | 'none'
  | 'lost before'
  | 'lost after'
  | 'silent'
  | 'refused'
  | 'broken before'
  | 'broken after'
  | 'cut';

/** Draws what happens to one request. */
export const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('none' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...(['lost before', 'lost after', 'silent', 'refused'] as const),
      ...(['broken before', 'broken after', 'cut'] as const),
    ),
  },
);

/** The ways of a request in one run, by turns; those beyond are answered. */
export interface Ways {
  readonly faults: readonly Fault[];
  /** Called before each request reaches GitHub. */
  readonly onRequest?: (request: HttpRequest) => void;
}

/** Leads requests to the model of GitHub and of its storage, and lets some of them go wrong. */
export function sendTo(gitHub: GitHub, { faults, onRequest }: Ways): SendRequest {
  let n = 0;
  return async (request, signal) => {
    const fault = faults[n] ?? 'none';
    n += 1;
    await setImmediate();
    signal.throwIfAborted();
    switch (fault) {
      case 'lost before':
        throw new NetworkError('ECONNREFUSED', false);
      case 'silent':
        return untilAborted(signal);
      case 'refused':
        return answered(403, '{"message":"Resource not accessible by integration"}');
      case 'broken before':
        return answered(502, '<html>Bad gateway</html>');
      default:
    }
    onRequest?.(request);
    const response = ask(gitHub, request, n);
    if (fault === 'lost after') throw new NetworkError('ECONNRESET', true);
    if (fault === 'broken after') return answered(502, '<html>Bad gateway</html>');
    return fault === 'cut' ? { ...response, body: cut(response.body) } : response;
  };
}

function ask(
  gitHub: GitHub,
  { method, url: text, headers, body = '' }: HttpRequest,
  n: number,
): HttpResponse {
  const url = new URL(text);
  const host = url.host === STORAGE ? gitHub.storage : gitHub.api;
  if (![API, STORAGE].includes(url.host)) throw new Error(`${url.host} is not there.`);
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const answer = answerOf(host, {
    ...{ n, method, path: url.pathname, query: url.searchParams },
    ...{ headers: Object.fromEntries(lower), body: typeof body === 'string' ? body : '' },
  });
  const named = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    status: answer.status,
    headers: Object.fromEntries(named) as Record<string, string>,
    body: chunksOf(answer.body),
  };
}

function answered(status: number, text: string): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: chunksOf(text) };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

async function* chunksOf(body: Answer['body']): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  if (!isStream(body)) {
    yield Buffer.from(body);
    return;
  }
  for (let part = body.take(); part !== 'end'; part = body.take()) {
    if (typeof part === 'string') throw new NetworkError('ECONNRESET', true);
    yield part;
  }
}

async function* cut(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    yield chunk.subarray(0, chunk.length >> 1);
    throw new NetworkError('ECONNRESET', true);
  }
}
