import { HttpError } from '../../../errors/index.ts';
import { formatCount } from '../../../text/index.ts';
import type { ClientTools, Waiting } from '../../../http/index.ts';
import { sortTargets } from '../../../list/index.ts';
import type { Target } from '../../../list/index.ts';
import type { Deadline, Journal } from '../../../step/index.ts';
import { openApi, readConnector } from '../api/index.ts';
import type { ApiClient, ConnectApi } from '../api/index.ts';
import { readDeploymentRows } from './readDeploymentRows.ts';
import type { DeploymentRow, Filters } from './readDeploymentRows.ts';

/** The values of a listed Deployment. */
const COLUMNS = [
  'deployment_key',
  'deployment_id',
  'connector_key',
  'connector_version',
  'connector_tag',
  'deployment_type',
  'status',
  'region',
  'deployed_region',
] as const;

/** Which Deployments to list. */
interface Wanted {
  readonly client: ApiClient;
  readonly region: string;
  readonly filters: Filters;
}

/** The run that reads a list. */
interface ListRun {
  readonly tools: ClientTools;
  readonly journal: Journal;
  readonly deadline: Deadline;
}

/** Reads the Deployments of a project that pass the filters. */
export async function readTargets(
  { client, region, filters }: Wanted,
  { tools, journal, deadline }: ListRun,
): Promise<readonly Target[]> {
  const api = openApi(client, tools, journal.secret);
  const waiting = { deadline, onRetry: journal.info };
  const place = { projectKey: client.projectKey, filters };
  const rows = await readDeploymentRows(api, place, waiting);
  journal.info(`The platform lists ${formatCount(rows.length, 'Deployment')}.`);
  const chosen = await chooseDeployments(rows, filters, { api, journal, waiting });
  return sortTargets(
    chosen.map((row) => toTarget({ ...row, region })),
    ['deployment_key', 'deployment_id'],
  );
}

/** Adds the region of the API host: the one that deploy takes. */
function toTarget(row: DeploymentRow & { readonly region: string }): Target {
  return Object.fromEntries(COLUMNS.map((column) => [column, row[column]]));
}

const FORBIDDEN = 403;
const NOT_FOUND = 404;

interface ListContext {
  readonly api: ConnectApi;
  readonly journal: Pick<Journal, 'warning'>;
  readonly waiting: Waiting;
}

/** Filters the Deployments. The platform itself has no filter for most inputs. */
async function chooseDeployments(
  rows: readonly DeploymentRow[],
  filters: Filters,
  context: ListContext,
): Promise<readonly DeploymentRow[]> {
  const passing = rows.filter(
    (row) =>
      passes(filters.deployment_type, row.deployment_type) &&
      passes(filters.status, row.status) &&
      passes(filters.connector_id, row.connector_id),
  );
  const keys = filters.connector_key;
  if (keys === undefined) return passing;
  const none: ReadonlyMap<string, string> = new Map();
  const nameless = passing.filter((row) => row.connector_key === null);
  const ids = nameless.length === 0 ? none : await findIds(keys, nameless.length, context);
  return passing.flatMap((row) => {
    const key = row.connector_key ?? ids.get(row.connector_id ?? '') ?? null;
    return passes(keys, key) ? [{ ...row, connector_key: key }] : [];
  });
}

function passes(wanted: ReadonlySet<string> | undefined, value: string | null): boolean {
  return wanted === undefined || (value !== null && wanted.has(value));
}

/**
 * Maps the ids of the wanted Connectors to their keys. The platform omits the key from some Deployments, which would silently be
 * missing from the list.
 */
async function findIds(
  keys: ReadonlySet<string>,
  count: number,
  { api, journal, waiting }: ListContext,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const key of keys) {
    for (const staged of [false, true]) {
      try {
        const { id } = await readConnector(api, { by: 'key', value: key, staged }, waiting);
        found.set(id, key);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        if (error.status === NOT_FOUND) continue;
        if (error.status !== FORBIDDEN) throw error;
        warn(journal, key, { count, error });
        break;
      }
    }
  }
  return found;
}

function warn(
  journal: Pick<Journal, 'warning'>,
  key: string,
  { count, error }: { readonly count: number; readonly error: HttpError },
): void {
  journal.warning({
    title: 'The list may be incomplete',
    message:
      `${formatCount(count, 'Deployment')} came without a Connector key, and the Connector ${key} could not be read to ` +
      `compare: ${error.message} Set \`connector_id\` instead.`,
  });
}
