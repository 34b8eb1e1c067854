import { toWireConnector } from './connectors.ts';
import type {
  ConnectState,
  DeployedApplication,
  DeploymentRecord,
  DeploymentState,
} from './platform.ts';
import { toWireValues } from './values.ts';

const PENDING = ['Queued', 'Deploying'];

/**
 * Writes a Deployment as answers show it.
 *
 * @see https://docs.commercetools.com/connect/deployments#deployment
 */
export function toWireDeployment(
  shown: DeploymentState,
  record: DeploymentRecord,
  { switches }: ConnectState,
): object {
  const { id, key, type, connector, region, createdAt, modifiedAt } = record;
  const { version, status, revision, applications, global } = shown;
  const hasGlobal = global.standard.size + global.secured.size > 0;
  const isEmpty =
    shown.buildId === undefined ||
    (switches.connect.emptyDetails === 'pending' && PENDING.includes(status));
  return {
    id,
    ...(key === undefined ? {} : { key }),
    version,
    type,
    connector: toWireConnector(connector, revision),
    ...(hasGlobal ? { globalConfiguration: toWireValues(global) } : {}),
    details: isEmpty ? {} : { build: { id: shown.buildId, report: { entries: shown.entries } } },
    deployedRegion: region,
    applications: applications.map((application) =>
      toWireApplication(application, switches.connect.urlScheme),
    ),
    preview: type === 'preview',
    status,
    createdAt: createdAt.toISOString(),
    lastModifiedAt: modifiedAt.toISOString(),
  };
}

function toWireApplication(application: DeployedApplication, urlScheme: boolean): object {
  const { id, name, address, topic, schedule } = application;
  return {
    id,
    applicationName: name,
    ...toWireValues(application),
    ...(address === undefined
      ? {}
      : { url: urlScheme ? address : address.replace(/^\w+:\/\//, '') }),
    ...(topic === undefined ? {} : { topic }),
    ...(schedule === undefined ? {} : { schedule }),
  };
}
