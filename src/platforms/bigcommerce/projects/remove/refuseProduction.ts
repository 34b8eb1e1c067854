import { ActionError } from '../../../../errors/index.ts';
import type { GitHubDeployment } from '../../../../step/index.ts';
import type { RemovalRun } from '../../../../teardown/index.ts';
import { oneLine } from '../../../../text/index.ts';
import { showProject, targetsOf } from '../projects.ts';
import type { Project } from '../projects.ts';

interface Question extends Pick<RemovalRun, 'productionDeployment'> {
  readonly storeHash: string;
}

/**
 * Refuses to delete a project by its name when one of its GitHub Deployments is for a production environment, even if a later
 * one is for a preview. Throws `input` then, and also when GitHub does not answer, because a name from a variable may be the
 * shop's.
 */
export async function refuseProduction(
  project: Project,
  { productionDeployment, storeHash }: Question,
  signal: AbortSignal,
): Promise<void> {
  const named = showProject(project);
  const production = await productionDeployment(isOf(project, storeHash), signal).catch(
    (cause: unknown) => {
      signal.throwIfAborted();
      throw new ActionError(
        'input',
        `project_name: could not check on GitHub whether the project ${named} is production, so it was not deleted.`,
        {
          hint: `Set \`github_token\` to a token with the permission deployments: read. To delete this project anyway, set project_uuid to its UUID instead of its name.`,
          cause,
        },
      );
    },
  );
  if (production === undefined) return;
  throw new ActionError(
    'input',
    `project_name: the project ${named} has a GitHub Deployment to production (${oneLine(production.environment)}), so it was not deleted.`,
    { hint: 'To delete this project anyway, set project_uuid to its UUID instead of its name.' },
  );
}

/** Returns a filter for payloads of deployments to the project, by its name or UUID. */
function isOf(project: Project, storeHash: string) {
  const targets = targetsOf(storeHash, project).map(toLower);
  return (payload: GitHubDeployment['payload']): boolean =>
    payload['platform'] === 'bigcommerce' &&
    (targets.includes(toLower(payload['target'] ?? '')) ||
      toLower(payload['project_uuid'] ?? '') === toLower(project.uuid));
}

const toLower = (text: string): string => text.toLowerCase();
