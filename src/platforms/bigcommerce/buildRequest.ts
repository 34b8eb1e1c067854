import { toRequest } from '../../http/index.ts';
import type { Call, ClientTools, HttpRequest } from '../../http/index.ts';
import type { Account } from './inputs/index.ts';

/** Where a call goes, with credentials. */
interface Destination {
  /** Without a slash at its end. */
  readonly base: string;
  /** Secret headers. */
  readonly credentials: Readonly<Record<string, string>>;
}

/**
 * Builds the request of a call to the hosting API of a store.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export function hostingRequest(
  { apiUrl, storeHash, accessToken }: Account,
  call: Parameters<typeof buildRequest>[0],
  tools: Parameters<typeof buildRequest>[2],
): HttpRequest {
  const base = `${apiUrl}/stores/${storeHash}/v3/infrastructure`;
  return buildRequest(call, { base, credentials: { 'X-Auth-Token': accessToken } }, tools);
}

/** Builds the request of a call to one of the platform's JSON APIs. */
export function buildRequest(
  call: Pick<Call<unknown>, 'method' | 'path' | 'body'>,
  { base, credentials }: Destination,
  { correlationId, userAgent }: Pick<ClientTools, 'correlationId' | 'userAgent'>,
): HttpRequest {
  const ofRun = { 'X-Correlation-Id': correlationId, 'User-Agent': userAgent };
  return toRequest(call, base, { ...credentials, ...ofRun });
}
