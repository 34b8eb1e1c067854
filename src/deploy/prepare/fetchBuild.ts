import { ActionError } from '../../errors/index.ts';
import type { KeptFiles } from '../../step/index.ts';
import type { DeployRequest, FetchedRequest } from '../readRequest.ts';
import type { CheckTools } from './fetchAndCheck.ts';

/** What fetching a build needs of the run. */
interface FetchTools extends Omit<CheckTools, 'repository'> {
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: (
    token: string,
  ) => Promise<KeptFiles | undefined> | KeptFiles | undefined;
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
