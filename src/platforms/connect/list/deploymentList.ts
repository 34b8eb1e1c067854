import { formatCount } from '../../../format.ts';
import type { ClientTools } from '../../../http/clientTools.ts';
import { readInputs } from '../../../inputs/readInputs.ts';
import type { InputSource, Reading } from '../../../inputs/readInputs.ts';
import { refuseBoth } from '../../../inputs/refuseBoth.ts';
import { sortTargets } from '../../../list/sortTargets.ts';
import type { Target, TargetList, TargetListKind } from '../../../list/targetList.ts';
import { openApi } from '../api/api.ts';
import { clientFields, filterFields } from '../inputs/fields.ts';
import { toApiClient } from '../inputs/toApiClient.ts';
import { warnOfRegions } from '../inputs/warnOfRegions.ts';
import { chooseDeployments } from './chooseDeployments.ts';
import { readDeploymentRows } from './readDeploymentRows.ts';
import type { DeploymentRow } from './readDeploymentRows.ts';

const fields = { ...clientFields, ...filterFields } as const;

const COLUMNS = [
  'deployment_key',
  'deployment_id',
  'connector_key',
  'connector_version',
  'connector_tag',
  'deployment_type',
  'status',
  'region',
] as const;

/** The Deployments of a project. Inputs choose among them by their Connector, type, integration type and status. */
export function deploymentList(tools: ClientTools): TargetListKind {
  return { fields, readInputs: (source) => readList(source, tools) };
}

function readList(source: InputSource, tools: ClientTools): Reading<TargetList> {
  const { value, ...reading } = readInputs(fields, source);
  const both = { first: 'connector_key', second: 'connector_id' };
  const faults = [...reading.faults, ...refuseBoth(source, both)];
  const warnings = [...reading.warnings, ...warnOfRegions(value)];
  if (value === undefined || faults.length > 0) return { value: undefined, faults, warnings };
  const list: TargetList = {
    noun: 'Deployment',
    columns: COLUMNS,
    read: async (deadline, journal) => {
      const client = toApiClient(value);
      const api = openApi(client, tools, journal.secret);
      const waiting = { deadline, onRetry: journal.info };
      const place = { projectKey: client.projectKey, filters: value };
      const rows = await readDeploymentRows(api, place, waiting);
      journal.info(`The platform lists ${formatCount(rows.length, 'Deployment')}.`);
      const chosen = await chooseDeployments(rows, value, { api, journal, waiting });
      return sortTargets(chosen.map(toTarget), ['deployment_key', 'deployment_id']);
    },
  };
  return { value: list, faults, warnings };
}

function toTarget(row: DeploymentRow): Target {
  return Object.fromEntries(COLUMNS.map((column) => [column, row[column]]));
}
