import { HEAD_SHA, PULL, pullRequestEvent } from '../__tests__/support/pullRequestEvent.ts';
import type { ActionOptions } from '../__tests__/support/runs/runAction.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

/** Returns the inputs that deploy the build in `dist` of a folder to a new project. */
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

/** Opens the pull request. Returns the options that deploy the build in `dist` of a folder for it, with reports to GitHub. */
export function previewOptions(sandbox: Sandbox, folder: string): ActionOptions {
  const { github } = sandbox;
  github.addPull({ number: PULL, headSha: HEAD_SHA });
  return {
    inputs: { ...deployInputs(sandbox, folder), github_token: github.token },
    event: pullRequestEvent(),
    env: {
      ...github.env,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${String(PULL)}/merge`,
      GITHUB_RUN_ID: '20',
    },
  };
}
