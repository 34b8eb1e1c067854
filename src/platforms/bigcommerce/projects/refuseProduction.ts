import { ActionError } from '../../../errors/index.ts';
import type { GitHubDeployment } from '../../../step/index.ts';
import type { RemovalRun } from '../../../teardown/index.ts';
import { oneLine, printable } from '../../../text/index.ts';
import type { Project } from './projects.ts';

interface Question extends Pick<RemovalRun, 'productionDeployment'> {
  readonly storeHash: string;
}

/**
 * Refuses to delete a project by its name when one of its GitHub Deployments is of a production environment. Throws `input` then,
 * and also when GitHub does not answer: a name that comes out of a variable may be that of the shop. A later Deployment of a
 * preview to the same project makes no difference.
 */
export async function refuseProduction(
  project: Project,
  { productionDeployment, storeHash }: Question,
  signal: AbortSignal,
): Promise<void> {
  const named = `${oneLine(project.name)} (${project.uuid})`;
  const production = await productionDeployment(isOf(project, storeHash), signal).catch(
    (cause: unknown) => {
      signal.throwIfAborted();
      throw new ActionError(
        'input',
        `project_name: could not ask GitHub whether the project ${named} is production, so it was not deleted.`,
        {
          hint: `Give \`github_token\` with the permission deployments: read. If this project is meant, give its UUID in project_uuid instead of its name.`,
          cause,
        },
      );
    },
  );
  if (production === undefined) return;
  throw new ActionError(
    'input',
    `project_name: the project ${named} has a GitHub Deployment of production (${oneLine(production.environment)}), so it was not deleted.`,
    { hint: 'If this project is meant, give its UUID in project_uuid instead of its name.' },
  );
}

/** Fits what was deployed to the project, whether by its name or by its UUID. */
function isOf({ uuid, name }: Project, storeHash: string) {
  const targets = [`${storeHash}/${printable(name)}`, `${storeHash}/${uuid}`].map(toLower);
  return (payload: GitHubDeployment['payload']): boolean =>
    payload['platform'] === 'bigcommerce' &&
    (targets.includes(toLower(payload['target'] ?? '')) ||
      toLower(payload['project_uuid'] ?? '') === toLower(uuid));
}

const toLower = (text: string): string => text.toLowerCase();
