/** The values of a listed Deployment, in the order of the table. */
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
