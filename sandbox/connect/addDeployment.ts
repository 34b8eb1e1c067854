import { randomUUID } from 'node:crypto';
import { configure } from './configure.ts';
import { newRecord } from './createDeployment.ts';
import { findByReference } from './findByReference.ts';
import type { ConnectState, DeploymentRecord } from './platform.ts';
import { topicOf } from './processDeployment.ts';
import { reportOf } from './reportOf.ts';
import type { DeploymentStatus } from './switches.ts';
import type { ApplicationValues, GlobalValues } from './values.ts';
import { noValues } from './values.ts';

/** A Deployment to add. */
export interface AddedDeployment {
  /** Without one it has only its id. */
  readonly key?: string;
  /** Key of its Connector. */
  readonly connector: string;
  readonly type?: DeploymentRecord['type'];
  readonly status?: DeploymentStatus;
  /**
   * Values of its applications; those that are not named here do not belong to it. All of them without values, unless
   * given.
   */
  readonly configurations?: readonly ApplicationValues[];
  readonly globalConfiguration?: GlobalValues;
}

/** Adds a Deployment, as if it had always been there. Its services run. */
export async function addDeployment(
  state: ConnectState,
  wanted: AddedDeployment,
): Promise<DeploymentRecord> {
  const connector = findByReference(state.connectors, `key=${wanted.connector}`);
  if (connector === undefined) throw new Error(`There is no Connector ${wanted.connector}.`);
  const { type = 'sandbox', status = 'Deployed' } = wanted;
  const revision = type === 'preview' ? connector.draft : (connector.published ?? connector.draft);
  const region = 'europe-west1.gcp';
  const record = newRecord({ key: wanted.key, type, region, connector }, revision);
  const applications =
    wanted.configurations ??
    revision.contract.applications.map(({ name: applicationName }) => ({
      applicationName,
      standardConfiguration: [],
      securedConfiguration: [],
    }));
  const none = { applications: [], global: noValues };
  const given = { applications, global: wanted.globalConfiguration };
  const configured = configure(none, revision.contract, given);
  record.state = {
    ...record.state,
    ...configured,
    version: 1,
    status,
    buildId: randomUUID(),
    applications: await Promise.all(
      configured.applications.map(async (application) => {
        if (application.type !== 'service') {
          return { ...application, topic: topicOf(application, state.credentials) };
        }
        const service = { deploymentId: record.id, application: application.name };
        return { ...application, address: (await state.openService(service)).origin };
      }),
    ),
    entries: reportOf(configured.applications, {
      end: status === 'Failed' ? 'Failed' : 'Deployed',
      unfilled: [],
      planned: undefined,
    }),
  };
  state.deployments.set(record.id, record);
  return record;
}
