import type { Values } from '../../../inputs/index.ts';
import type { ApiClient } from '../api/index.ts';
import type { clientFields } from './fields.ts';

/**
 * Makes the API client from its inputs. The region determines the hosts, unless they are set.
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

/**
 * Regions at the time of writing. Regions come and go, so an unknown one is only a warning.
 *
 * @see https://docs.commercetools.com/connect/hosts-and-authorization
 */
const KNOWN_REGIONS = [
  'europe-west1.gcp',
  'us-central1.gcp',
  'australia-southeast1.gcp',
  'us-east-2.aws',
  'eu-central-1.aws',
];

/** Warns about unknown regions in the inputs. */
export function warnOfRegions(
  values:
    | { readonly region?: string | undefined; readonly deployed_region?: string | undefined }
    | undefined,
): string[] {
  return (['region', 'deployed_region'] as const).flatMap((name) => {
    const region = values?.[name];
    return region === undefined || KNOWN_REGIONS.includes(region)
      ? []
      : [`${name}: ${region} is not a known region (${KNOWN_REGIONS.join(', ')}).`];
  });
}
