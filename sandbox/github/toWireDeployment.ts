import type { DeploymentRecord, GitHubState, StatusRecord } from './state.ts';
import { toNodeId, toWireTime, toWireUser } from './toWireUser.ts';

/**
 * Writes a deployment as answers show it: its state is not among what they show.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments
 */
export function toWireDeployment(deployment: DeploymentRecord, state: GitHubState): object {
  const { id, ref, sha, task, environment, description, payload } = deployment;
  const base = baseOf(state);
  return {
    url: `${base}/deployments/${String(id)}`,
    id,
    node_id: toNodeId('DE', id),
    task,
    original_environment: deployment.originalEnvironment,
    environment,
    description: description === '' ? null : description,
    created_at: toWireTime(deployment.createdAt),
    updated_at: toWireTime(deployment.updatedAt),
    statuses_url: `${base}/deployments/${String(id)}/statuses`,
    repository_url: base,
    creator: toWireUser(deployment.creator),
    sha,
    ref,
    payload,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  };
}

/**
 * Writes one of its statuses. What was not sent is an empty text.
 *
 * @see https://docs.github.com/en/rest/deployments/statuses
 */
export function toWireStatus(
  status: StatusRecord,
  deployment: DeploymentRecord,
  state: GitHubState,
): object {
  const { id, description, environment, environmentUrl, logUrl, creator } = status;
  const base = baseOf(state);
  const url = `${base}/deployments/${String(deployment.id)}`;
  return {
    url: `${url}/statuses/${String(id)}`,
    id,
    node_id: toNodeId('DES', id),
    state: status.state,
    creator: toWireUser(creator),
    description,
    environment,
    // The old name of the log's address.
    target_url: logUrl,
    created_at: toWireTime(status.createdAt),
    updated_at: toWireTime(status.createdAt),
    deployment_url: url,
    repository_url: base,
    environment_url: environmentUrl,
    log_url: logUrl,
    performed_via_github_app: null,
  };
}

function baseOf({ apiUrl, repository: { owner, name } }: GitHubState): string {
  return `${apiUrl()}/repos/${owner}/${name}`;
}
