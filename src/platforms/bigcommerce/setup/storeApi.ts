import type { Call, ClientTools, Patience } from '../../../http/index.ts';
import { callApi, retry } from '../../../http/index.ts';
import { buildRequest } from '../buildRequest.ts';
import type { Account } from '../inputs/index.ts';
import { explain } from './explain.ts';
import type { Pace } from './quota/index.ts';

/** The part of a store's management API that its setup needs. Paths begin with the version: `/v3/promotions`. */
export interface StoreApi {
  readonly call: <T>(call: Call<T>, patience: Patience) => Promise<T>;
}

/** Opens the API of a store. Sends nothing yet. Every request, also a retry, takes its turn in the store's pace. */
export function openStoreApi(account: Account, tools: ClientTools, pace: Pace): StoreApi {
  const { clock, random } = tools;
  const destination = {
    base: `${account.apiUrl}/stores/${account.storeHash}`,
    credentials: { 'X-Auth-Token': account.accessToken },
  };
  return {
    call: (call, patience) => {
      const { signal } = patience.deadline;
      const apiCall = { ...call, request: buildRequest(call, destination, tools), explain };
      return retry(() => pace.take((send) => callApi(apiCall, { send, clock, signal }), signal), {
        ...patience,
        clock,
        random,
      });
    },
  };
}
