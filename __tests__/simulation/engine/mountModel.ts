import { answerOf, isStream } from '../../../sandbox/model/index.ts';
import type {
  Answer as ModelAnswer,
  ModelHost,
  Request,
  Stream,
} from '../../../sandbox/model/index.ts';
import type { Answer, Asked, Part, Server } from './wire.ts';

/** The clock of a model in the simulation: the time at which the last request arrived. */
export interface ModelTime {
  readonly now: () => number;
  readonly set: (atMs: number) => void;
}

/** Creates the clock of a model. */
export function openModelTime(startMs: number): ModelTime {
  let nowMs = startMs;
  return {
    now: () => nowMs,
    set: (atMs) => {
      nowMs = atMs;
    },
  };
}

/** Mounts hosts of a model by name, all on the same clock. */
export function mountModel(
  hosts: Readonly<Record<string, Pick<ModelHost, 'routes' | 'admit' | 'onChange'>>>,
  time: ModelTime,
): Server {
  return {
    hosts: Object.keys(hosts),
    handle: (asked) => {
      const host = hosts[asked.url.host];
      if (host === undefined) throw new Error(`${asked.url.host} is not mounted.`);
      time.set(asked.atMs);
      return toAnswer(answerOf(host, toRequest(asked)), asked.atMs);
    },
  };
}

function toRequest({ n, method, url, headers, text }: Asked): Request {
  const { pathname, searchParams } = url;
  return {
    ...{ n, method, path: pathname, query: searchParams, headers: { host: url.host, ...headers } },
    body: text,
  };
}

function toAnswer({ status, headers, body }: ModelAnswer, atMs: number): Answer {
  return {
    status,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    parts: isStream(body) ? readAll(body, atMs) : partsOf(body),
  };
}

function partsOf(body: string | Uint8Array): readonly Part[] {
  return body.length === 0 ? [] : [{ afterMs: 0, what: Buffer.from(body) }];
}

/** Takes all parts in advance. A part that waits for a change never comes. */
function readAll(stream: Stream, openedAtMs: number): readonly Part[] {
  const parts: Part[] = [];
  for (let lastMs = openedAtMs; ;) {
    const dueMs = Math.max(lastMs, stream.dueMs());
    if (dueMs === Infinity) return [...parts, { afterMs: 0, what: 'silence' }];
    const part = stream.take();
    parts.push({ afterMs: dueMs - lastMs, what: part === 'end' ? NOTHING : part });
    if (typeof part === 'string') return parts;
    lastMs = dueMs;
  }
}

const NOTHING = new Uint8Array();
