import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import { formatCount } from '../../../text/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { lenient } from '../../../http/index.ts';
import type { Values } from '../../../inputs/index.ts';
import { readPages } from '../api/index.ts';
import type { ConnectApi } from '../api/index.ts';
import type { filterFields } from '../inputs/index.ts';

/** Which Deployments to list. A missing filter matches all. */
export type Filters = Values<typeof filterFields>;

/** A Deployment in a list. `null` where the platform gives no value. */
export type DeploymentRow = z.infer<typeof RowJson>;

const RowJson = z.pipe(
  z.looseObject({
    id: z.string().check(z.minLength(1)).check(z.maxLength(200)),
    key: lenient(z.string()),
    status: lenient(z.string()),
    type: lenient(z.string()),
    preview: lenient(z.boolean()),
    deployedRegion: lenient(z.string()),
    connector: lenient(
      z.looseObject({
        id: lenient(z.string()),
        key: lenient(z.string()),
        version: lenient(z.number()),
        repository: lenient(z.looseObject({ tag: lenient(z.string()) })),
      }),
    ),
  }),
  z.transform(({ id, key, status, type, preview, deployedRegion, connector }) => ({
    deployment_key: key ?? null,
    deployment_id: id,
    connector_id: connector?.id ?? null,
    connector_key: connector?.key ?? null,
    connector_version: connector?.version ?? null,
    connector_tag: connector?.repository?.tag ?? null,
    // Older versions of the API only have this flag.
    deployment_type: type ?? (preview === true ? 'preview' : null),
    status: status ?? null,
    deployed_region: deployedRegion ?? null,
  })),
);

/**
 * Reads all Deployments that pass the platform's own filters, each once, oldest first. Throws when there are more than the
 * platform gives out.
 *
 * @see https://docs.commercetools.com/connect/deployments#query-deployments
 */
export async function readDeploymentRows(
  api: ConnectApi,
  { projectKey, filters }: { readonly projectKey: string; readonly filters: Filters },
  waiting: Waiting,
): Promise<readonly DeploymentRow[]> {
  const listing = {
    what: 'Listing the Deployments',
    path: `/${projectKey}/deployments`,
    query: toQuery(filters),
    item: RowJson,
  };
  const { items, isComplete } = await readPages(api, listing, waiting);
  if (!isComplete) throw tooMany(items.length);
  return [...new Map(items.map((row) => [row.deployment_id, row])).values()];
}

/** Sorts by creation, so that a new Deployment does not move others to another page. */
function toQuery({
  deployment_type: types,
  integration_type: integrations,
}: Filters): [string, string][] {
  const [type] = types?.size === 1 ? types : [];
  return [
    ['sort', 'createdAt asc'],
    ...(type === undefined ? [] : [['deploymentType', type] satisfies [string, string]]),
    ...[...(integrations ?? [])].map((each): [string, string] => ['integrationTypes', each]),
  ];
}

function tooMany(count: number): ActionError {
  return new ActionError(
    'unexpected-response',
    `The project has more Deployments than the ${formatCount(count, 'Deployment')} that the platform lists.`,
    { hint: 'Filter by `deployment_type` or `integration_type`, one value at a time.' },
  );
}
