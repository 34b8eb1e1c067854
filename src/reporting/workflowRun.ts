/** The workflow run this step belongs to. */
export interface WorkflowRun {
  /** Grows with every run of the repository; 0 outside of a workflow. */
  readonly id: number;
  /** The page with its log; undefined outside of a workflow. */
  readonly url: string | undefined;
}

/** Reads which run this is. */
export function workflowRun(env: Readonly<Record<string, string | undefined>>): WorkflowRun {
  const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: repository } = env;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const number = Number(id);
  if (!id || !repository || !Number.isSafeInteger(number)) return { id: 0, url: undefined };
  const attempt = env['GITHUB_RUN_ATTEMPT'];
  const which = attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`;
  return { id: number, url: `${server}/${repository}/actions/runs/${id}${which}` };
}
