import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { withDeployStage } from './deployRuns.ts';
import type { DeployStage } from './deployRuns.ts';
import { HEAD_SHA, PULL, pullRequestEvent } from '../pullRequestEvent.ts';
import type { ActionOptions, ActionRun } from './runAction.ts';

/** A workflow of pull request 7 of the sandbox's repository, which deploys to a store. */
export interface GitHubStage extends DeployStage {
  /** Runs the deploy action for an event of the pull request. */
  readonly preview: (
    inputs?: Readonly<Record<string, string>>,
    options?: PreviewOptions,
  ) => Promise<ActionRun>;
  /** Requests to GitHub so far, as `METHOD path`, without ids and queries. */
  readonly gitHubCalls: () => readonly string[];
  /** States of each GitHub Deployment, oldest first. */
  readonly states: () => readonly (readonly string[])[];
  /** Bodies of the pull request's comments. */
  readonly comments: () => readonly string[];
}

export interface PreviewOptions extends ActionOptions {
  /** The event's activity type. Default: `synchronize`. */
  readonly action?: string;
  /** Id of the workflow run. Default: 20. */
  readonly runId?: number;
}

/** The calls of a first preview. */
export const FIRST_PREVIEW = [
  'GET /pulls/{id}',
  // What was live before.
  'GET /deployments',
  'POST /deployments',
  'POST /deployments/{id}/statuses',
  'GET /issues/{id}/comments',
  'POST /issues/{id}/comments',
  'GET /pulls/{id}',
  'POST /deployments/{id}/statuses',
  'GET /deployments',
  'GET /issues/comments/{id}',
  'PATCH /issues/comments/{id}',
];

/** The limit of 8 s for GitHub's answers must be enough for a busy machine. */
const SPEED = 5;

/** Sets up a store and a repository with a pull request, runs the body, and tears everything down. */
export async function withPullRequest(
  options: SandboxOptions,
  body: (stage: GitHubStage) => Promise<void>,
  start?: Parameters<typeof withDeployStage>[2],
): Promise<void> {
  await withDeployStage(
    options,
    async (stage) => {
      const { sandbox, deploy } = stage;
      sandbox.github.addPull({ number: PULL, headSha: HEAD_SHA });
      await body({
        ...stage,
        preview: (inputs, runOptions) =>
          deploy(
            { github_token: sandbox.github.token, ...inputs },
            previewOptions(sandbox, runOptions),
          ),
        gitHubCalls: () => gitHubCalls(sandbox),
        states: () =>
          sandbox.github.deployments().map(({ statuses }) => statuses.map(({ state }) => state)),
        comments: () => sandbox.github.comments(PULL).map(({ body: text }) => text),
      });
    },
    start,
  );
}

/** Lists the requests to GitHub, as `METHOD path`, without ids and queries. */
export function gitHubCalls({ requests }: Pick<Sandbox, 'requests'>): string[] {
  return requests
    .filter(({ host }) => host === 'github')
    .map(({ method, path }) => {
      const [route = ''] = path.replace(/^(\/api\/v3)?\/repos\/[^/]+\/[^/]+/, '').split('?');
      return `${method} ${route.replaceAll(/\/\d+/g, '/{id}')}`;
    });
}

function previewOptions(sandbox: Sandbox, options: PreviewOptions = {}): ActionOptions {
  const { env, runId = 20, action, ...rest } = options;
  return {
    speed: SPEED,
    event: pullRequestEvent(action),
    ...rest,
    env: {
      ...sandbox.github.env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${String(PULL)}/merge`,
      GITHUB_SHA: 'f00d000000000000000000000000000000000000',
      GITHUB_RUN_ID: String(runId),
      GITHUB_RUN_ATTEMPT: '1',
      ...env,
    },
  };
}
