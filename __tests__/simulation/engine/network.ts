import { NetworkError } from '../../../src/http/request.ts';
import type { HttpRequest, HttpResponse, SendRequest } from '../../../src/http/request.ts';
import { openBody } from './body.ts';
import { applyToBody } from './fates/drawFate.ts';
import type { Fate } from './fates/fate.ts';
import type { SimClock } from './simClock.ts';
import type { Answer, Asked, Seen, Sent, Server } from './wire.ts';

/** The network of one schedule. */
export interface Network {
  readonly send: SendRequest;
  /** Every request, in the order sent. */
  readonly sent: readonly Sent[];
  /** Counts requests in flight and bodies that are still open. */
  readonly open: () => number;
}

interface NetworkOptions {
  readonly clock: SimClock;
  readonly servers: readonly Server[];
  readonly drawFate: (request: HttpRequest, url: URL) => Fate;
  /** Called right after each request is sent. */
  readonly onSent: (sent: Sent) => void;
}

/** Creates a network that delivers each request to its server, or does what its fate demands. */
export function openNetwork({ clock, servers, drawFate, onSent }: NetworkOptions): Network {
  const sent: Sent[] = [];
  const open = new Set<object>();
  const toServer = (entry: Sent): Answer => {
    entry.arrivedAtMs = clock.now();
    const server = servers.find(({ hosts }) => hosts.includes(entry.url.host));
    if (server === undefined) return { status: 200, headers: {}, parts: [] };
    return server.handle(toAsked(entry, clock.now()));
  };
  const begin = (request: HttpRequest): { entry: Sent; fate: Fate } => {
    const url = new URL(request.url);
    const fate = drawFate(request, url);
    const json = JSON.stringify(request);
    const about = { n: sent.length + 1, request, json, url, atMs: clock.now(), fate: fate.name };
    const entry: Sent = { ...about, arrivedAtMs: undefined, seen: undefined, seenAtMs: undefined };
    sent.push(entry);
    return { entry, fate };
  };
  return {
    sent,
    open: () => open.size,
    send: (request, signal) => {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      const { entry, fate } = begin(request);
      open.add(entry);
      const promise = new Promise<HttpResponse>((resolve, reject) => {
        let genuine: Answer | undefined;
        const see = (seen: Seen): void => {
          open.delete(entry);
          signal.removeEventListener('abort', stop);
          entry.seen = seen;
          entry.seenAtMs = clock.now();
        };
        const stop = (): void => {
          cancelEnd();
          see({ kind: 'aborted' });
          reject(signal.reason as Error);
        };
        const arrive = (): void => {
          genuine = toServer(entry);
        };
        const end = (): void => {
          const { end: how } = fate;
          if (how.kind === 'break') {
            see({ kind: 'error', code: how.code, maybeReceived: how.maybeReceived });
            reject(new NetworkError(how.code, how.maybeReceived));
            return;
          }
          const isGenuine = how.kind !== 'instead' || mayNotSucceed(genuine, how.answer, request);
          const answer = isGenuine ? genuine : how.answer;
          if (answer === undefined) throw new Error('A request was answered before it arrived.');
          const { status, headers } = answer;
          const isWorded = isGenuine ? status >= 400 : how.isWorded;
          see({
            kind: 'answer',
            status,
            headers,
            body: answer.isOld === true ? 'old' : bodyOf(fate),
            isWorded,
          });
          const parts = applyToBody(answer.parts, fate.body);
          const body = openBody(parts, { clock: clock.world, signal, open });
          resolve({ status, headers, body });
        };
        if (fate.arrivesAfterMs !== undefined) clock.world.schedule(fate.arrivesAfterMs, arrive);
        const cancelEnd =
          fate.end.kind === 'silence'
            ? () => undefined
            : clock.world.schedule(fate.endsAfterMs, end);
        signal.addEventListener('abort', stop, { once: true });
      });
      onSent(entry);
      return promise;
    },
  };
}

/** A request that was refused for the quota never looks like a success, and no refused write does. */
function mayNotSucceed(
  genuine: Answer | undefined,
  instead: Answer,
  { method }: HttpRequest,
): boolean {
  if (genuine === undefined || instead.status >= 300) return false;
  return genuine.status === 429 || (method !== 'GET' && genuine.status >= 400);
}

function bodyOf({ end, body }: Fate): Extract<Seen, { kind: 'answer' }>['body'] {
  if (end.kind !== 'answer' || body?.kind === 'cut') return 'spoilt';
  return body === undefined ? 'whole' : 'slow';
}

function toAsked({ n, request, url }: Sent, atMs: number): Asked {
  const { method, headers, body } = request;
  return {
    n,
    method,
    url,
    headers: {
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      ...(body !== undefined && { 'content-length': String(sizeOf(body)) }),
    },
    text: typeof body === 'string' ? body : (body?.file ?? ''),
    atMs,
  };
}

function sizeOf(body: NonNullable<HttpRequest['body']>): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.size;
}
