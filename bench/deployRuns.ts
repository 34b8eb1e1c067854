import type { ActionOptions } from '../__tests__/support/runAction.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** The pull request that previews are for. */
export const PULL = 7;

/** Gives the inputs that deploy the build in `dist` of a folder, to a project of its own. */
export function deployInputs(sandbox: Sandbox, folder: string): Readonly<Record<string, string>> {
  return {
    platform: 'bigcommerce',
    store_hash: sandbox.credentials.storeHash,
    access_token: sandbox.credentials.accessToken,
    project_uuid: sandbox.addProject('storefront').uuid,
    working_directory: folder,
    path: 'dist',
    enforce_limits: 'false',
    api_url: sandbox.apiUrl,
  };
}

/** Opens the pull request, and gives what deploys the build in `dist` of a folder for it, with all that GitHub is told. */
export function previewOptions(sandbox: Sandbox, folder: string): ActionOptions {
  const { github } = sandbox;
  const { headSha } = github.addPull({ number: PULL });
  const repo = { full_name: github.repository, owner: { login: 'octo-sandbox' } };
  return {
    inputs: { ...deployInputs(sandbox, folder), github_token: github.token },
    event: {
      action: 'synchronize',
      pull_request: {
        ...{ number: PULL, user: { login: 'someone' } },
        ...{ head: { sha: headSha, repo }, base: { repo } },
      },
    },
    env: {
      ...github.env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${String(PULL)}/merge`,
      GITHUB_RUN_ID: '20',
    },
  };
}
