import type { ClientTools, Refusal, Waiting } from '../../../../http/index.ts';
import { callApi, retry } from '../../../../http/index.ts';
import { buildRequest } from '../../buildRequest.ts';
import { explain } from '../explain.ts';
import { mintToken } from './mintToken.ts';
import type { StoreApi } from '../storeApi.ts';

/** A Powered By franchise, and what gives access to it: a token, or the secret that one is made with. */
export interface Franchise {
  readonly apiUrl: string;
  readonly uuid: string;
  readonly clientId: string;
  readonly access: { readonly token: string } | { readonly clientSecret: string };
}

/** The API of a Powered By franchise. */
export type FranchiseApi = StoreApi;

const hints: Readonly<Record<number, string>> = {
  401: 'Check `franchise_client_id` with `franchise_client_secret` or `franchise_token`. A franchise has one token at a time: a job that makes one ends that of another, so let them run one after the other (`concurrency`).',
  403: 'Check that this franchise may do it. Powered By is for invited partners.',
  404: 'Check `franchise_uuid`, and `account_id` in the file.',
  409: 'The `id` is taken, or another store of the account has this `store_name`.',
  422: 'Check what the answer names. Plan, region and settings have to be on the franchise’s allow list.',
};

/**
 * Opens the API of a franchise. Without a ready token one is made with the first call, and never a second: a new one ends the
 * one before, which another job may be using. It is given to `hide` before anything is done with it.
 *
 * @see https://docs.bigcommerce.com/developer/docs/admin/powered-by
 */
export function openFranchiseApi(
  franchise: Franchise,
  tools: ClientTools,
  { hide, waiting }: { readonly hide: (secret: string) => void; readonly waiting: Waiting },
): FranchiseApi {
  const { send, clock, random } = tools;
  const base = `${franchise.apiUrl}/franchises/${encodeURIComponent(franchise.uuid)}/v1`;
  const { clientId, access } = franchise;
  let token: Promise<string> | undefined;
  const authorize = async (): Promise<string> => {
    if ('token' in access) return access.token;
    const minted = await mintToken({ base, clientId, ...access }, tools, waiting);
    hide(minted);
    return minted;
  };
  return {
    call: async (call, patience) => {
      token ??= authorize();
      const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Token': await token };
      const request = buildRequest(call, { base, credentials }, tools);
      const { signal } = patience.deadline;
      return retry(
        () => callApi({ ...call, request, explain: explainFranchise }, { send, clock, signal }),
        { ...patience, clock, random },
      );
    },
  };
}

/** Reads an error answer of the Powered By API, whose form is not documented, in the platform's own words. */
export function explainFranchise(status: number, body: string): Refusal {
  const refusal = explain(status, body);
  return { ...refusal, hint: hints[status] ?? refusal.hint };
}
