import type * as z from 'zod/mini';
import type { Clock, Deadline } from '../../step/index.ts';
import type { HttpError } from '../../errors/index.ts';
import type { HttpRequest, SendRequest } from '../request.ts';

/** What a platform's client needs from outside. */
export interface ClientTools {
  readonly send: SendRequest;
  /** Sends the first request of a run ahead; see `sendAhead`. Resolves when it is under way. Absent: nothing is loaded late. */
  readonly sendAhead?: (first: HttpRequest, signal: AbortSignal) => Promise<SendRequest>;
  readonly clock: Clock;
  /** Numbers from 0 up to 1, for jitter. */
  readonly random: () => number;
  /** One UUID for the run, sent with every request. */
  readonly correlationId: string;
  readonly userAgent: string;
}

/** One call of a platform's API, before it has a host and credentials. */
export interface Call<T> {
  /** Begins a sentence: `Creating the deployment`. */
  readonly what: string;
  readonly method: HttpRequest['method'];
  /** Below the API's base URL, with its query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly answer: z.core.$ZodType<T>;
  /** Limit of the answer's size, where 1 MiB is not enough. */
  readonly limitBytes?: number | undefined;
  /** Hint to show when the run is cancelled or times out during the call. */
  readonly hintWhenCut?: string;
}

/** How long to keep trying, and where to log a retry. */
export interface Waiting {
  readonly deadline: Pick<Deadline, 'signal' | 'remainingMs'>;
  readonly onRetry: (sentence: string) => void;
}

/** When and how often to retry a call. */
export interface Patience extends Waiting {
  readonly retryable: (error: HttpError) => boolean;
  readonly attempts?: number;
}

/** Builds the request of a call to the API at `base`, with these headers and those of JSON. */
export function toRequest(
  { method, path, body }: Pick<Call<unknown>, 'method' | 'path' | 'body'>,
  base: string,
  headers: HttpRequest['headers'],
): HttpRequest {
  return {
    method,
    url: base + path,
    headers: {
      ...headers,
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
