import type { ClientTools } from '../http/index.ts';
import type { Repository } from '../step/index.ts';
import { withoutTrailing } from '../text/index.ts';
import { openOctokit } from './api/index.ts';
import type { Octokit } from './api/index.ts';
import {
  commentCalls,
  deploymentCalls,
  download,
  keptCalls,
  pullRequestCalls,
  refCalls,
} from './calls/index.ts';

/** What GitHub's client needs from outside. Sends no correlation id to GitHub. */
export interface RepositoryTools extends Omit<ClientTools, 'correlationId'> {
  /** The runner's variables for the repository and the API. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens the workflow's own repository, on GitHub or on the GitHub Enterprise Server in `GITHUB_API_URL`. Returns undefined
 * outside of a workflow. Sends nothing yet.
 */
export function openRepository(
  token: string,
  { env, send, clock, random, userAgent }: RepositoryTools,
): Repository | undefined {
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (!owner || !repo) return undefined;
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  let opened: Octokit | undefined;
  const octokit = (): Octokit => (opened ??= openOctokit({ token, apiUrl, userAgent, send }));
  const tools = { octokit, owner, repo, clock, random, line: { isDead: false } };
  const fullName = `${owner}/${repo}`;
  const repositoryUrl = `${withoutTrailing(apiUrl, '/')}/repos/${fullName}`;
  const downloading = { send, clock, random, userAgent, token, repositoryUrl };
  return {
    fullName,
    ...keptCalls(tools),
    download: (file, to, signal) => download(downloading, { file, to }, signal),
    ...refCalls(tools),
    ...pullRequestCalls(tools),
    ...deploymentCalls(tools),
    ...commentCalls(tools, env['GITHUB_GRAPHQL_URL'] || `${apiUrl}/graphql`),
  };
}
