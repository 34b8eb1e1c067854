import { ActionError } from '../../errors/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployRequest, FetchedRequest } from '../readRequest.ts';
import type { DeployWorld } from '../world.ts';

interface FetchTools extends Pick<DeployWorld, 'runner' | 'packer' | 'openRepository'> {
  readonly journal: DeployJournal;
}

/**
 * Fetches the build from where it is kept, and checks it like any other; one on the disk is checked already. Sends nothing to the
 * platform. Throws `input`, `artifact` and what GitHub refuses.
 */
export async function fetchBuild(
  request: DeployRequest,
  { openRepository, ...tools }: FetchTools,
  signal: AbortSignal,
): Promise<FetchedRequest> {
  const { build, inputs } = request;
  if (build?.kind !== 'kept') return { ...request, build };
  const { github_token: token } = inputs;
  const repository = token === undefined ? undefined : await openRepository(token);
  if (repository === undefined) {
    const message = `path: ${build.rules.shownPath} can only be fetched in a workflow, with \`github_token\`.`;
    throw new ActionError('input', message);
  }
  const { fetchAndCheck } = await import('./fetchAndCheck.ts');
  return { ...request, build: await fetchAndCheck(build, { ...tools, repository }, signal) };
}
