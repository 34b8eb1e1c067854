import type { Launch, PlatformRun } from '../../../deploy/index.ts';
import type { Deadline } from '../../../step/index.ts';
import { ActionError } from '../../../errors/index.ts';
import type { ClientTools, Waiting } from '../../../http/index.ts';
import { nearestName, oneLine } from '../../../text/index.ts';
import { findDeployment, listDeployments, openApi } from '../api/index.ts';
import type { ConnectApi, ListedDeployment } from '../api/index.ts';
import type { ConnectRun } from '../follow/index.ts';
import type { Target } from '../inputs/index.ts';
import { prepareCreation } from './prepareCreation.ts';
import { prepareRedeploy } from './prepareRedeploy.ts';

/** Looks for the Deployment, and checks its redeploy or its creation. Throws `input` when it is missing and is not to be created. */
export async function prepare(
  target: Target,
  { run, tools }: { readonly run: PlatformRun; readonly tools: ClientTools },
  deadline: Deadline,
): Promise<Launch> {
  const api = openApi(target, tools, run.journal.secret);
  const connect: ConnectRun = { ...run, target, tools, api };
  const waiting = { deadline, onRetry: run.journal.info };
  const found = await findDeployment(api, target, waiting);
  if (found !== undefined) return prepareRedeploy(connect, found, waiting);
  const { value: key, creation } = target.deployment;
  if (creation === undefined) throw await missingDeployment(api, target, waiting);
  return prepareCreation(connect, { key, creation }, waiting);
}

const MOST_NAMES = 5;

/** Makes the error for a missing Deployment, with similar ones as a hint. */
async function missingDeployment(
  api: ConnectApi,
  target: Target,
  waiting: Waiting,
): Promise<ActionError> {
  const { by, value } = target.deployment;
  const others = await nameOthers(api, target, waiting);
  const way =
    by === 'key' ? 'Set connector_key or connector_id to create it.' : 'It may have been deleted.';
  return new ActionError(
    'input',
    `deployment_${by}: the project ${target.projectKey} has no Deployment with the ${by} ${value}.`,
    { hint: `${others} ${way}` },
  );
}

/** Lists other Deployments for the hint, or explains why they cannot be read. */
async function nameOthers(api: ConnectApi, target: Target, waiting: Waiting): Promise<string> {
  try {
    return suggest(target.deployment.value, await listDeployments(api, target, waiting));
  } catch (error) {
    const isRefused =
      error instanceof ActionError && ['http', 'unexpected-response'].includes(error.code);
    if (!isRefused) throw error;
    return error.message;
  }
}

function suggest(name: string, others: readonly ListedDeployment[]): string {
  const names = others.map(({ key, id }) => key ?? id);
  const nearest = nearestName(name, names);
  const list = names
    .filter((other) => other !== nearest)
    .slice(0, MOST_NAMES)
    .map(oneLine)
    .join(', ');
  if (nearest === undefined) return list === '' ? 'It has none.' : `It has ${list}${more(names)}.`;
  const meant = `Did you mean ${oneLine(nearest)}?`;
  return list === '' ? meant : `${meant} It also has ${list}${more(names)}.`;
}

function more(names: readonly string[]): string {
  return names.length > MOST_NAMES + 1 ? ' and others' : '';
}
