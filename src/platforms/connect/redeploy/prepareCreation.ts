import type { Deadline } from '../../../step/index.ts';
import type { Launch } from '../../../deploy/index.ts';
import { ActionError, hasStatus } from '../../../errors/index.ts';
import { listNames, oneLine } from '../../../text/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { readConnector } from '../api/index.ts';
import type { Connector } from '../api/index.ts';
import {
  checkConfiguration,
  hideSecured,
  refuseFaults,
  sortConfiguration,
} from '../configuration/index.ts';
import type { ConnectRun } from '../follow/index.ts';
import type { Creation } from '../inputs/index.ts';
import { buildDraft } from './bodies.ts';
import { createDeployment } from './createDeployment.ts';
import { launchOf } from './launchOf.ts';
import { creationRows } from './planRows.ts';

const NOT_FOUND = 404;

/** Checks the creation of a Deployment against its Connector. Throws `input` with all faults. */
export async function prepareCreation(
  run: ConnectRun,
  what: { readonly key: string; readonly creation: Creation },
  waiting: Waiting,
): Promise<Launch> {
  const { key, creation } = what;
  const { configuration } = run.target;
  const connector = await findConnector(run, creation, waiting);
  const { contract } = connector;
  hideSecured(configuration, contract, run.journal);
  // A draft that was never checked shows no applications, and that it is not previewable says why.
  const notReady = connectorFaults(connector, creation);
  if (contract === undefined) {
    refuseFaults(notReady);
    throw new ActionError(
      'unexpected-response',
      'The platform does not list the Connector’s applications, so no Deployment can be created from it.',
    );
  }
  const sorted = sortConfiguration(configuration, contract);
  refuseFaults([
    ...notReady,
    ...checkConfiguration(configuration, { contract, mayLack: () => false }),
  ]);
  const body = buildDraft(key, creation, { contract, configuration: sorted });
  return launchOf(run, {
    plan: creationRows(connector, sorted),
    start: (deadline: Deadline) => createDeployment({ run, deadline, body }),
  });
}

async function findConnector(
  { api }: ConnectRun,
  { connector, staged }: Creation,
  waiting: Waiting,
): Promise<Connector> {
  try {
    return await readConnector(api, { ...connector, staged }, waiting);
  } catch (error) {
    if (!hasStatus(error, NOT_FOUND)) throw error;
    const kind = staged ? 'staged' : 'published';
    throw new ActionError(
      'input',
      `connector_${connector.by}: there is no ${kind} Connector with the ${connector.by} ${connector.value}, or the API client cannot see it.`,
      {
        hint: staged
          ? 'Check that the project is one of the draft’s private projects.'
          : 'Check that it is published, and open to the project. For a draft set `connector_staged: true`.',
        platformCode: error.platformCode,
        cause: error,
      },
    );
  }
}

function connectorFaults(
  { supportedRegions, isPreviewable }: Connector,
  { region, staged }: Creation,
): string[] {
  const faults: string[] = [];
  if (supportedRegions.length > 0 && !supportedRegions.includes(region)) {
    faults.push(
      `deployed_region: the Connector does not support ${region}. Accepted: ${listNames(supportedRegions.map(oneLine))}.`,
    );
  }
  if (staged && isPreviewable !== undefined && isPreviewable !== 'true') {
    faults.push(
      `connector_staged: the draft is not previewable (${oneLine(isPreviewable)}), so it cannot be deployed. Request its preview first.`,
    );
  }
  return faults;
}
