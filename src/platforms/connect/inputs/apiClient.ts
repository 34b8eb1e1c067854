import type { InputSource, Values } from '../../../inputs/index.ts';
import { readInputs, refuseBoth } from '../../../inputs/index.ts';
import type { ApiClient } from '../api/index.ts';
import { targetFields } from './fields.ts';
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

/** Reads the name of the Deployment, `my-project/checkout`, even if other inputs are wrong; undefined when it cannot be read. */
export function readTargetName(source: InputSource): string | undefined {
  const { project_key, deployment_key, deployment_id } = targetFields;
  const { value } = readInputs({ project_key, deployment_key, deployment_id }, source);
  if (value === undefined || deploymentFaults(source).length > 0) return undefined;
  return nameTarget(value.project_key, value.deployment_id ?? value.deployment_key ?? '');
}

/** Returns the name of a Deployment, the same in every run. */
export function nameTarget(projectKey: string, deployment: string): string {
  return `${projectKey}/${deployment}`;
}

/** Lists the faults of inputs that select no Deployment, or select one by key and id at once. */
export function deploymentFaults(source: InputSource): string[] {
  const isChosen = ['deployment_key', 'deployment_id'].some(
    (name) => source.input(name) !== undefined,
  );
  return isChosen
    ? refuseBoth(source, { first: 'deployment_key', second: 'deployment_id' })
    : ['deployment_key: is missing. Accepted: a key, or deployment_id instead.'];
}
