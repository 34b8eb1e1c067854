/**
 * What a project of Connect holds: Connectors, Deployments, their reports, and what is due when.
 */
export { toWireContract, usualContract } from './contract.ts';
export type { Contract, DeclaredApplication, DeclaredKeys } from './contract.ts';
export { findByReference } from './records.ts';
export type {
  Call,
  ConnectCredentials,
  ConnectEffect,
  ConnectState,
  ConnectorRecord,
  DeployedApplication,
  DeploymentRecord,
  DeploymentState,
  DraftEffect,
  DraftFacts,
  DraftStatus,
  ModelOptions,
  Revision,
  Service,
  Step,
  ValueMaps,
} from './records.ts';
export {
  emptyEntries,
  hostileEntries,
  postDeployFailed,
  reportDeployment,
  reportUndeployment,
  stamp,
} from './reports.ts';
export { advance, changeState, nextStepMs, plan, stateAt } from './timeline.ts';
