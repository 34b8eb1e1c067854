import * as z from 'zod/mini';
import type { Call, ClientTools, HttpRequest, Patience } from '../../http/index.ts';
import { callWithRetries } from '../../http/index.ts';
import { hostingRequest } from './buildRequest.ts';
import { explain } from './explain.ts';
import type { Account } from './inputs/index.ts';

/** An id in an answer. It goes into messages, outputs and URLs, so it must not contain special characters. */
export const platformId = z.string().check(z.regex(/^[\w-]{1,100}$/));

/**
 * The hosting API of one store.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export interface HostingApi {
  readonly call: <T>(call: Call<T>, patience: Patience) => Promise<T>;
  readonly request: (call: Pick<Call<unknown>, 'method' | 'path' | 'body'>) => HttpRequest;
}

/** Opens the API of a store. Sends nothing yet. */
export function openApi(account: Account, tools: ClientTools): HostingApi {
  const request: HostingApi['request'] = (call) => hostingRequest(account, call, tools);
  return {
    request,
    call: (call, patience) =>
      callWithRetries(
        { ...call, request: request(call), explain },
        { ...tools, log: patience.onRetry },
        patience,
      ),
  };
}
