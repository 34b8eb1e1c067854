import * as z from 'zod/mini';
import type { Patience, Waiting } from '../../../http/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import { segmentOf } from './client.ts';
import type { ApiClient, Reference } from './client.ts';
import { DeploymentJson } from './deployment.ts';
import type { ConnectDeployment } from './deployment.ts';
import { ifMissing } from './explain.ts';
import type { ConnectApi } from './openApi.ts';
import { readPages } from './pages.ts';

/** The id and key of a Deployment in a list. */
export interface ListedDeployment {
  readonly id: string;
  readonly key: string | undefined;
}

type Place = Pick<ApiClient, 'projectKey'> & { readonly deployment: Reference };

const NamesJson = z.pipe(
  z.looseObject({ id: z.string(), key: lenient(z.string()) }),
  z.transform(({ id, key }): ListedDeployment => ({ id, key: key ?? undefined })),
);

/** Returns the API's path of a Deployment. */
export function deploymentPath({ projectKey, deployment }: Place): string {
  return `/${projectKey}/deployments/${segmentOf(deployment)}`;
}

/** Reads a Deployment, with retries unless `attempts` is 1. */
export function readDeployment(
  api: ConnectApi,
  place: Place,
  waiting: Waiting & Pick<Patience, 'attempts'>,
): Promise<ConnectDeployment> {
  const path = deploymentPath(place);
  return api.call(
    { what: 'Reading the Deployment', method: 'GET', path, answer: DeploymentJson },
    { ...waiting, retryable: isTemporary },
  );
}

/** Finds a Deployment; undefined when the project has none with this key or id. */
export function findDeployment(
  api: ConnectApi,
  place: Place,
  waiting: Waiting,
): Promise<ConnectDeployment | undefined> {
  return readDeployment(api, place, waiting).catch(ifMissing);
}

/**
 * Lists the ids and keys of the project's Deployments, as many as the API gives out.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export async function listDeployments(
  api: ConnectApi,
  { projectKey }: Pick<ApiClient, 'projectKey'>,
  waiting: Waiting,
): Promise<readonly ListedDeployment[]> {
  const listing = {
    what: 'Listing the Deployments',
    path: `/${projectKey}/deployments`,
    item: NamesJson,
  };
  return (await readPages(api, listing, waiting)).items;
}
