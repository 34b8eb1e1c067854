/**
 * The Connect API of one region: calls with valid tokens, error answers with hints, Deployments and Connectors. All of them drop
 * the values of the configuration.
 */
export { resourceId, segmentOf } from './client.ts';
export type { ApiClient, Reference } from './client.ts';
export { previewableShape, readConnector } from './connectors.ts';
export type { Connector } from './connectors.ts';
export type { Contract, KeyRules } from './contract.ts';
export { DeploymentJson, EntryJson } from './deployment.ts';
export type { ConnectDeployment, DeployedApplication, ReportEntry } from './deployment.ts';
export { deploymentPath, findDeployment, listDeployments, readDeployment } from './deployments.ts';
export type { ListedDeployment } from './deployments.ts';
export { ifMissing, isConcurrent, isMissing, isWhileDeploying } from './explain.ts';
export { openApi } from './openApi.ts';
export type { ConnectApi } from './openApi.ts';
export { readPages } from './pages.ts';
export { classify, isBusy, STATUSES } from './statuses.ts';
