import type { ClientTools } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import { readInputs, refuseBoth } from '../../../inputs/index.ts';
import type { InputSource, Reading } from '../../../inputs/index.ts';
import type { TargetList, TargetListKind } from '../../../list/index.ts';
import { clientFields, filterFields, toApiClient, warnOfRegions } from '../inputs/index.ts';

const fields = { ...clientFields, ...filterFields } as const;

const NAME = { heading: 'Deployment', value: 'deployment_key', or: 'deployment_id' };

/** The table that people see. */
const SHOWN = [
  NAME,
  { heading: 'Connector', value: 'connector_key' },
  { heading: 'Tag', value: 'connector_tag', or: 'connector_version' },
  { heading: 'Type', value: 'deployment_type' },
  { heading: 'Status', value: 'status' },
  { heading: 'Runs in', value: 'deployed_region' },
];

/** The table of ids. */
const IDS = [
  NAME,
  { heading: 'Id', value: 'deployment_id' },
  { heading: 'Version of the Connector', value: 'connector_version' },
];

/** Opens the list of a project's Deployments. Inputs filter it by Connector, type, integration type and status. */
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
    place: `project ${oneLine(value.project_key)}`,
    columns: SHOWN,
    ids: IDS,
    read: async (deadline, journal) => {
      const { readTargets } = await import('./readTargets.ts');
      const wanted = { client: toApiClient(value), region: value.region, filters: value };
      return readTargets(wanted, { tools, journal, deadline });
    },
  };
  return { value: list, faults, warnings };
}
