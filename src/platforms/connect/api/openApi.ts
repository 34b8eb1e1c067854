import { hasStatus } from '../../../errors/index.ts';
import type { Call, ClientTools, Patience } from '../../../http/index.ts';
import { callApi, retry, toRequest } from '../../../http/index.ts';
import type { ApiClient } from './client.ts';
import { explainer } from './explain.ts';
import { openTokens } from './tokens.ts';

/**
 * The Connect API of one region, for one API client.
 *
 * @see https://docs.commercetools.com/connect
 */
export interface ConnectApi {
  /** Makes a call with a valid token. Retries once with a new token after a 401. */
  readonly call: <T>(call: Call<T>, patience: Patience) => Promise<T>;
}

const UNAUTHORIZED = 401;

/**
 * A deployment's report can be long, and a list has many of them. Long texts are cut: we show at most 500 characters of one, and
 * the values that matter are short.
 */
const LIMITS = { limitBytes: 32 * 1024 * 1024, longestTextBytes: 16 * 1024 };

/** Opens the API for an API client. Sends nothing yet. */
export function openApi(
  client: ApiClient,
  tools: ClientTools,
  secret: (value: string) => void,
): ConnectApi {
  const tokens = openTokens(client, tools, secret);
  const explain = explainer(client.projectKey);
  const attempt = async <T>(
    call: Call<T>,
    token: string,
    { deadline: { signal }, onRetry: log }: Patience,
  ): Promise<T> => {
    const request = toRequest(call, client.connectUrl, {
      Authorization: `Bearer ${token}`,
      'X-Correlation-ID': tools.correlationId,
      'User-Agent': tools.userAgent,
    });
    return callApi({ ...call, request, explain, ...LIMITS }, { ...tools, signal, log });
  };
  return {
    call: (call, patience) =>
      retry(
        async () => {
          const { signal } = patience.deadline;
          const token = await tokens.current(signal);
          try {
            return await attempt(call, token, patience);
          } catch (error) {
            if (!hasStatus(error, UNAUTHORIZED)) throw error;
            tokens.drop(token);
            // A 401 from a gateway may hide an effect on the platform.
            if (call.method === 'POST' && error.effect === 'unknown') throw error;
            return await attempt(call, await tokens.current(signal), patience);
          }
        },
        { ...patience, clock: tools.clock, random: tools.random },
      ),
  };
}
