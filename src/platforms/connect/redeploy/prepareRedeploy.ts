import type { Deadline } from '../../../step/index.ts';
import type { Launch } from '../../../deploy/index.ts';
import { hasStatus } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import { readConnector } from '../api/index.ts';
import type { ConnectDeployment, Connector, Contract } from '../api/index.ts';
import {
  checkConfiguration,
  hideSecured,
  mayLackIn,
  nothingGiven,
  refuseFaults,
  sortConfiguration,
} from '../configuration/index.ts';
import type { SortedConfiguration } from '../configuration/index.ts';
import type { ConnectRun } from '../follow/index.ts';
import { buildRedeploy } from './bodies.ts';
import { launchOf } from './launchOf.ts';
import { redeployRows } from './planRows.ts';
import { startRedeploy } from './startRedeploy.ts';

/** Statuses for a Connector that is missing or hidden from the API client. */
const UNREADABLE = [403, 404];

/** Checks a redeploy against the current state. Throws `input` with all faults of the configuration. */
export async function prepareRedeploy(
  run: ConnectRun,
  deployment: ConnectDeployment,
  waiting: Waiting,
): Promise<Launch> {
  const { target } = run;
  warnAboutOther(run, deployment);
  const { contract: deployed } = deployment.connector;
  const isNeeded = target.updateConnector || (deployed === undefined && isAnythingGiven(run));
  const connector = isNeeded ? await readCurrent(run, deployment, waiting) : undefined;
  const next = target.updateConnector ? connector : undefined;
  if (next !== undefined) warnAboutTag(run, next);
  const configuration = settle(run, deployment, connector?.contract ?? deployed);
  return launchOf(run, {
    plan: redeployRows(deployment, { next, configuration }),
    running: versionOf(deployment),
    start: (deadline: Deadline) =>
      startRedeploy({
        run,
        deadline,
        deployment,
        bodyFor: (version) => buildRedeploy(version, { ...target, configuration }),
      }),
  });
}

function versionOf({ connector }: ConnectDeployment): string | undefined {
  const version = connector.tag ?? connector.version?.toString();
  return version === undefined ? undefined : oneLine(version);
}

function isAnythingGiven({ target: { configuration } }: ConnectRun): boolean {
  return configuration.applications.size > 0 || configuration.global.size > 0;
}

function settle(
  run: ConnectRun,
  deployment: ConnectDeployment,
  contract: Contract | undefined,
): SortedConfiguration {
  const { configuration } = run.target;
  hideSecured(configuration, contract, run.journal);
  if (contract === undefined) {
    if (isAnythingGiven(run)) {
      refuseFaults([
        'configuration: the platform does not list the Connector’s keys, so it is unknown which values are secured. Redeploy without configuration.',
      ]);
    }
    return nothingGiven;
  }
  const sorted = sortConfiguration(configuration, contract);
  refuseFaults(checkConfiguration(configuration, { contract, mayLack: mayLackIn(deployment) }));
  return sorted;
}

/**
 * Reads the Connector version that the Deployment can be updated to: the published one, or the draft for a preview. Only warns
 * when the API client may deploy but not read Connectors, because the platform checks the configuration too.
 */
async function readCurrent(
  { api, target, journal }: ConnectRun,
  { connector, isPreview }: ConnectDeployment,
  waiting: Waiting,
): Promise<Connector | undefined> {
  if (connector.id === undefined) return undefined;
  try {
    const reference = { by: 'id', value: connector.id, staged: isPreview } as const;
    return await readConnector(api, reference, waiting);
  } catch (error) {
    if (!hasStatus(error, ...UNREADABLE)) throw error;
    journal.warning({
      title: 'The Connector could not be read',
      message:
        `${error.message} The configuration was checked against the deployed version. ` +
        `To check it against the new one, add the scope view_connectors:${target.projectKey}.`,
    });
    return undefined;
  }
}

/** Warns when the inputs name another Connector. They only count when a Deployment is created. */
function warnAboutOther({ target, journal }: ConnectRun, { connector }: ConnectDeployment): void {
  const { creation } = target.deployment;
  const runs = creation && connector[creation.connector.by];
  if (runs === undefined || runs === creation?.connector.value) return;
  journal.warning({
    title: 'Another Connector',
    message: `The Deployment runs the Connector ${oneLine(runs)}, not ${creation?.connector.value ?? ''}. A redeploy does not change that.`,
  });
}

function warnAboutTag({ target, journal }: ConnectRun, { tag }: Connector): void {
  if (target.expectedTag === undefined || tag === undefined || tag === target.expectedTag) return;
  journal.warning({
    title: 'Not the expected tag',
    message: `The Connector’s current tag is ${oneLine(tag)}, not ${target.expectedTag}.`,
  });
}
