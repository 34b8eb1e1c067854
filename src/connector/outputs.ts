/** The outputs of the connector action, beside those of every action. */
export type OutputName =
  | 'connector_id'
  | 'connector_key'
  | 'connector_version'
  | 'connector_tag'
  | 'platform_status'
  | 'report_path';
