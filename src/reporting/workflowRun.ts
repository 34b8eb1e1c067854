import { markdownLink } from '../text/index.ts';

/** The workflow run this step belongs to. */
export interface WorkflowRun {
  /** The page with its log; undefined outside of a workflow. */
  readonly url: string | undefined;
  /** The page of its repository; undefined outside of a workflow. */
  readonly repositoryUrl: string | undefined;
}

/** Reads which run this is. */
export function workflowRun(env: Readonly<Record<string, string | undefined>>): WorkflowRun {
  const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: repository } = env;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  if (!id || !repository) return { url: undefined, repositoryUrl: undefined };
  const attempt = env['GITHUB_RUN_ATTEMPT'];
  const which = attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`;
  const repositoryUrl = `${server}/${repository}`;
  return { url: `${repositoryUrl}/actions/runs/${id}${which}`, repositoryUrl };
}

/** Links to the log of a run, as Markdown; nothing outside of a workflow. */
export function logLink(url: string | undefined): readonly string[] {
  return url === undefined ? [] : [markdownLink('Log', url)];
}
