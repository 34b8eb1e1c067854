/**
 * The stand-in for commercetools Connect: a {@link createConnectModel model} of its state and rules, and the servers in front
 * of it. The simulation and unit tests mount the model alone.
 */
export {
  createConnectModel,
  emptyEntries,
  hostileEntries,
  normalConnect,
  postDeployFailed,
  usualContract,
} from './model/index.ts';
export type {
  CheckFault,
  ConnectCredentials,
  ConnectEffect,
  ConnectModel,
  ConnectRoute,
  ConnectSwitches,
  ConnectorRecord,
  Contract,
  DeploymentRecord,
  DraftEffect,
  ModelSwitches,
  NewConnector,
} from './model/index.ts';
export { makeCliHome } from './server/cliHome.ts';
export { openConnect } from './server/openConnect.ts';
export type { Connect } from './server/openConnect.ts';
