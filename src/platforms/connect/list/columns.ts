/** The values of a listed Deployment. */
export const COLUMNS = [
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

const NAME = { heading: 'Deployment', value: 'deployment_key', or: 'deployment_id' };

/** The table that people see. */
export const SHOWN = [
  NAME,
  { heading: 'Connector', value: 'connector_key' },
  { heading: 'Tag', value: 'connector_tag', or: 'connector_version' },
  { heading: 'Type', value: 'deployment_type' },
  { heading: 'Status', value: 'status' },
  { heading: 'Runs in', value: 'deployed_region' },
];

/** The table of ids. */
export const IDS = [
  NAME,
  { heading: 'Id', value: 'deployment_id' },
  { heading: 'Version of the Connector', value: 'connector_version' },
];
