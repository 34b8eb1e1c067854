import type { z } from 'zod';
import type { Deadline } from '../../clock.ts';
import type { HttpError } from '../../errors.ts';
import { callApi } from '../../http/callApi.ts';
import type { ClientTools } from '../../http/clientTools.ts';
import type { HttpRequest } from '../../http/request.ts';
import { retry } from '../../http/retry.ts';
import { explain } from './explain.ts';
import type { Account } from './target.ts';

/** One call of the hosting API. */
export interface Call<T> {
  /** To begin a sentence with: `Creating the deployment`. */
  readonly what: string;
  readonly method: HttpRequest['method'];
  /** Below `/infrastructure`, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
  readonly hintWhenCut?: string;
}

/** How often and when to repeat a call. */
export interface Patience {
  readonly deadline: Pick<Deadline, 'signal' | 'remainingMs'>;
  readonly retryable: (error: HttpError) => boolean;
  readonly onRetry: (sentence: string) => void;
}

/**
 * The hosting API of one store.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export interface HostingApi {
  readonly call: <T>(call: Call<T>, patience: Patience) => Promise<T>;
  readonly request: (call: Pick<Call<unknown>, 'method' | 'path'>) => HttpRequest;
}

/** Opens the API of a store. Sends nothing yet. */
export function openApi(account: Account, tools: ClientTools): HostingApi {
  const base = `${account.apiUrl}/stores/${account.storeHash}/v3/infrastructure`;
  const request = (call: Pick<Call<unknown>, 'method' | 'path' | 'body'>): HttpRequest => ({
    method: call.method,
    url: base + call.path,
    headers: {
      'X-Auth-Token': account.accessToken,
      'X-Correlation-Id': tools.correlationId,
      'User-Agent': tools.userAgent,
      Accept: 'application/json',
      ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  return {
    request,
    call: (call, patience) =>
      retry(
        () =>
          callApi(
            { ...call, request: request(call), explain },
            { send: tools.send, clock: tools.clock, signal: patience.deadline.signal },
          ),
        { ...patience, clock: tools.clock, random: tools.random },
      ),
  };
}
