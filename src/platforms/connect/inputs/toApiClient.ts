import type { Values } from '../../../inputs/readInputs.ts';
import type { clientFields } from './fields.ts';
import type { ApiClient } from './target.ts';

/**
 * Makes the API client of its inputs. The region names the hosts, unless they are given.
 *
 * @see https://docs.commercetools.com/connect/hosts-and-authorization
 */
export function toApiClient(values: Values<typeof clientFields>): ApiClient {
  const host = (service: string): string => `https://${service}.${values.region}.commercetools.com`;
  return {
    authUrl: values.auth_url ?? host('auth'),
    connectUrl: values.connect_url ?? host('connect'),
    projectKey: values.project_key,
    clientId: values.client_id,
    clientSecret: values.client_secret,
    scope: values.scope,
  };
}
