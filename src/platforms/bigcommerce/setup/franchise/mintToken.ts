import * as z from 'zod/mini';
import { ActionError, HttpError } from '../../../../errors/index.ts';
import type { ClientTools, Refusal, Waiting } from '../../../../http/index.ts';
import { callApi, canSendAgain, retry } from '../../../../http/index.ts';
import { buildRequest } from '../../buildRequest.ts';
import { explain } from '../explain.ts';

/** What the platform's own examples ask for, in seconds. A store is ready within a few minutes. */
const DURATION = 900;

const token = z.string().check(z.regex(/^[\x21-\x7e]+$/));

const Minted = z.union([
  z.pipe(
    z.looseObject({ access_token: token }),
    z.transform((json) => json.access_token),
  ),
  z.pipe(
    z.looseObject({ data: z.looseObject({ access_token: token }) }),
    z.transform(({ data }) => data.access_token),
  ),
]);

/**
 * Makes the one token of a franchise, which ends the one before. Not repeated unless it was certainly not made. A refusal is
 * no `HttpError`: it says nothing about what the token is for.
 */
export async function mintToken(
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
    answer: Minted,
  } as const;
  const request = buildRequest(call, { base, credentials }, tools);
  const { send, clock, random } = tools;
  const { signal } = waiting.deadline;
  try {
    return await retry(
      () => callApi({ ...call, request, explain: explainToken }, { send, clock, signal }),
      { ...waiting, retryable: canSendAgain, clock, random },
    );
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
