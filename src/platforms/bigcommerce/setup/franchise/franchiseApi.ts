import * as z from 'zod/mini';
import { ActionError, HttpError } from '../../../../errors/index.ts';
import type { ClientTools, Refusal, Waiting } from '../../../../http/index.ts';
import { callWithRetries, canSendAgain } from '../../../../http/index.ts';
import { buildRequest } from '../../buildRequest.ts';
import { explain } from '../explain.ts';
import type { StoreApi } from '../storeApi.ts';

/** A Powered By franchise, and its credentials: a token, or the secret to make one with. */
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
 * Opens the API of a franchise. Without a ready token, the first call makes one, and there is never a second: a new token ends the
 * previous one, which another job may be using. Calls `hide` with it before it is used.
 *
 * @see https://docs.bigcommerce.com/developer/docs/admin/powered-by
 */
export function openFranchiseApi(
  franchise: Franchise,
  tools: ClientTools,
  { hide, waiting }: { readonly hide: (secret: string) => void; readonly waiting: Waiting },
): FranchiseApi {
  const base = `${franchise.apiUrl}/franchises/${encodeURIComponent(franchise.uuid)}/v1`;
  const { clientId, access } = franchise;
  let token: Promise<string> | undefined;
  const authorize = async (): Promise<string> => {
    if ('token' in access) return access.token;
    const made = await makeToken({ base, clientId, ...access }, tools, waiting);
    hide(made);
    return made;
  };
  return {
    call: async (call, patience) => {
      token ??= authorize();
      const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Token': await token };
      const request = buildRequest(call, { base, credentials }, tools);
      return callWithRetries({ ...call, request, explain: explainFranchise }, tools, patience);
    },
  };
}

/** Reads an error answer of the Powered By API, whose form is not documented, in the platform's own words. */
export function explainFranchise(status: number, body: string): Refusal {
  const refusal = explain(status, body);
  return { ...refusal, hint: hints[status] ?? refusal.hint };
}

/** What the platform's own examples ask for, in seconds. A store is ready within a few minutes. */
const DURATION = 900;

const Token = z.string().check(z.regex(/^[\x21-\x7e]+$/));

const NewToken = z.union([
  z.pipe(
    z.looseObject({ access_token: Token }),
    z.transform((json) => json.access_token),
  ),
  z.pipe(
    z.looseObject({ data: z.looseObject({ access_token: Token }) }),
    z.transform(({ data }) => data.access_token),
  ),
]);

/**
 * Makes a token. Retries only a call that certainly made none. A refusal is no `HttpError`, because its status is not that of the
 * call that needs the token.
 */
async function makeToken(
  franchise: { readonly base: string; readonly clientId: string; readonly clientSecret: string },
  tools: ClientTools,
  waiting: Waiting,
): Promise<string> {
  const { base, clientId, clientSecret } = franchise;
  const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Secret': clientSecret };
  const call = {
    what: 'Making the franchise’s token',
    method: 'POST',
    path: '/oauth/token',
    body: { duration: DURATION },
    answer: NewToken,
  } as const;
  const request = buildRequest(call, { base, credentials }, tools);
  const patience = { ...waiting, retryable: canSendAgain };
  try {
    return await callWithRetries({ ...call, request, explain: explainToken }, tools, patience);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const { message, hint } = error;
    throw new ActionError('http', message, { hint, cause: error });
  }
}

function explainToken(status: number, body: string): Refusal {
  return {
    ...explain(status, body),
    hint:
      status >= 500
        ? 'Run the step again.'
        : 'Check `franchise_uuid`, `franchise_client_id` and `franchise_client_secret`.',
  };
}
