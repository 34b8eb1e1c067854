import { ActionError } from '../../../errors.ts';
import type { Waiting } from '../../../http/call.ts';
import { nearestName } from '../../../inputs/nearestName.ts';
import { oneLine } from '../../../text.ts';
import type { ConnectApi } from '../api/api.ts';
import { listDeployments } from '../api/deployments.ts';
import type { ListedDeployment } from '../api/deployments.ts';
import type { Target } from '../inputs/target.ts';

const MOST_NAMES = 5;

/** Explains that the Deployment does not exist, with the ones that may have been meant. */
export async function missingDeployment(
  api: ConnectApi,
  target: Target,
  waiting: Waiting,
): Promise<ActionError> {
  const { by, value } = target.deployment;
  const others = await nameOthers(api, target, waiting);
  const way =
    by === 'key' ? 'Give connector_key or connector_id to create it.' : 'It may have been deleted.';
  return new ActionError(
    'input',
    `deployment_${by}: the project ${target.projectKey} has no Deployment with the ${by} ${value}.`,
    { hint: `${others} ${way}` },
  );
}

/** The names are a help only: where they cannot be read, that is told in their place. */
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
  if (nearest === undefined)
    return list === '' ? 'It has none at all.' : `It has ${list}${more(names)}.`;
  const meant = `Did you mean ${oneLine(nearest)}?`;
  return list === '' ? meant : `${meant} It also has ${list}${more(names)}.`;
}

function more(names: readonly string[]): string {
  return names.length > MOST_NAMES + 1 ? ' and others' : '';
}
