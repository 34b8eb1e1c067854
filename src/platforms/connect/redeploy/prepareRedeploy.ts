import type { Deadline } from '../../../step/index.ts';
import type { Launch } from '../../../deploy/index.ts';
import { HttpError } from '../../../errors/index.ts';
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

/** Statuses that say no more than that the Connector may not be read, or is not where it was looked for. */
const UNREADABLE = [403, 404];

/** Checks a redeploy against what is there: throws `input` with everything that is wrong with the configuration. */
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
    start: (deadline: Deadline) =>
      startRedeploy({
        run,
        deadline,
        deployment,
        bodyFor: (version) => buildRedeploy(version, { ...target, configuration }),
      }),
  });
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
        'configuration: the platform does not say which keys the Connector takes, so nobody knows which values are secured. Redeploy without configuration.',
      ]);
    }
    return nothingGiven;
  }
  const sorted = sortConfiguration(configuration, contract);
  refuseFaults(checkConfiguration(configuration, { contract, mayLack: mayLackIn(deployment) }));
  return sorted;
}

/**
 * Reads the Connector as it is now, which is what the Deployment can be updated to: the published one, or for a preview its
 * draft. An API client that may deploy but not read Connectors is good enough: the platform checks the configuration too.
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
    if (!(error instanceof HttpError) || !UNREADABLE.includes(error.status)) throw error;
    journal.warning({
      title: 'The Connector could not be read',
      message:
        `${error.message} The configuration is checked against the version that is deployed now. ` +
        `With the scope view_connectors:${target.projectKey} it would be checked against the new one.`,
    });
    return undefined;
  }
}

/** The inputs that name a Connector only serve to create a Deployment; here they can still show a mistake. */
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
    message: `The Connector can be updated to the tag ${oneLine(tag)} at present, not to ${target.expectedTag}.`,
  });
}
