import { ActionError } from '../errors/index.ts';
import { wasGood } from '../kept/index.ts';
import type { Attempt } from '../kept/index.ts';
import { isOfTarget } from '../reporting/index.ts';
import type { Subject } from '../reporting/index.ts';
import type { Repository } from '../step/index.ts';
import { oneLine } from '../text/index.ts';

/** Whose earlier deployments to look at, and where GitHub has them. */
export interface Past {
  readonly repository: Pick<Repository, 'commit' | 'deployment' | 'deployments' | 'statuses'>;
  readonly target: Subject;
}

/** How many deployments of an environment to search for a commit. */
const LOOK_BACK = 1000;

/**
 * Finds the deployment that a person asks to go back to: by its id, by its commit (7 digits or more), or by the tag of its
 * commit; the newest good one of several. Throws `input` when there is none, or none that was ever good.
 */
export async function findWanted(
  to: string,
  { repository, target }: Past,
  signal: AbortSignal,
): Promise<Attempt> {
  const shown = oneLine(to);
  const byId = /^[1-9]\d{0,15}$/.test(to)
    ? await repository.deployment(Number(to), signal)
    : undefined;
  if (byId?.environment === target.environment && isOfTarget(byId, target)) {
    const found = { deployment: byId, statuses: await repository.statuses(byId.id, signal) };
    if (wasGood(found)) return found;
    throw neverGood(`the GitHub Deployment ${shown}`);
  }
  const commit = COMMIT.test(to) ? to.toLowerCase() : await readTag(to, repository, signal);
  const found = await findOfCommit(commit, { repository, target }, signal);
  if (found === 'never-good') throw neverGood(shown);
  if (found !== undefined) return found;
  throw new ActionError(
    'input',
    `to: ${shown} was never deployed to ${oneLine(target.environment)} of this target.`,
    {
      hint: 'Give the id of a GitHub Deployment, a commit or a tag. The page of the environment on GitHub lists its deployments.',
    },
  );
}

const COMMIT = /^[0-9a-f]{7,64}$/i;

async function readTag(
  to: string,
  repository: Past['repository'],
  signal: AbortSignal,
): Promise<string> {
  const commit = await repository.commit(`tags/${to}`, signal);
  if (commit !== undefined) return commit;
  throw new ActionError('input', `to: this repository has no tag ${oneLine(to)}.`, {
    hint: 'Give the id of a GitHub Deployment, a commit or a tag. Check that the job has `contents: read`.',
  });
}

async function findOfCommit(
  commit: string,
  { repository, target }: Past,
  signal: AbortSignal,
): Promise<Attempt | 'never-good' | undefined> {
  let isThere = false;
  let looked = 0;
  for await (const deployment of repository.deployments(target.environment, signal)) {
    looked += 1;
    if (looked > LOOK_BACK) break;
    if (!deployment.sha.startsWith(commit) || !isOfTarget(deployment, target)) continue;
    isThere = true;
    const attempt = { deployment, statuses: await repository.statuses(deployment.id, signal) };
    if (wasGood(attempt)) return attempt;
  }
  return isThere ? 'never-good' : undefined;
}

function neverGood(shown: string): ActionError {
  return new ActionError('input', `to: ${shown} never succeeded, so there is no way back to it.`, {
    hint: 'Name a deployment whose history on GitHub shows a success.',
  });
}
