import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Clock } from './clock.ts';
import { readBody } from './readBody.ts';
import type { BodyOptions } from './readBody.ts';
import type { HostName, OpenRecord, RequestLog } from './requestLog.ts';
import type { RequestHead } from '../model/index.ts';

/** A request, as a stand-in's route sees it. */
export interface Incoming {
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly record: OpenRecord;
  /** Reads the body; a second call gets the same bytes. */
  readonly readBody: (options?: BodyOptions) => Promise<Buffer>;
}

/** Notes that a request arrived, and makes it readable. */
export function receive(
  request: IncomingMessage,
  host: HostName,
  context: { readonly log: RequestLog; readonly ending: AbortSignal; readonly clock: Clock },
): Incoming {
  const { method = 'GET', url = '/', headers } = request;
  const { ending, clock } = context;
  const record = context.log.open({ host, method, path: url, headers });
  const queryStart = url.indexOf('?');
  let body: Promise<Buffer> | undefined;
  return {
    method,
    path: queryStart < 0 ? url : url.slice(0, queryStart),
    query: new URLSearchParams(queryStart < 0 ? '' : url.slice(queryStart)),
    headers,
    record,
    readBody: (options = {}) => (body ??= readBody(request, record, { ...options, ending, clock })),
  };
}

/** Makes a request's head of it, as a model gets it. */
export function toHead({ method, path, query, headers, record }: Incoming): RequestHead {
  const entries = Object.entries(headers).map(([name, value]) => [name, value?.toString()]);
  return {
    ...{ n: record.n, method, path, query },
    headers: Object.fromEntries(entries) as RequestHead['headers'],
  };
}
