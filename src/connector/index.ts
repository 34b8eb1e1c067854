/**
 * The connector action: releases a Connector from a Git tag, as a preview or published, or deletes its draft. It knows no
 * platform; it is given one that has Connectors.
 */
export type {
  Check,
  CheckReport,
  Command,
  ConnectorInputs,
  ConnectorKind,
  ReleaseEnd,
  ReleaseRun,
} from './connectorKind.ts';
export { runConnector } from './run.ts';
export { writeReport } from './writeReport.ts';
