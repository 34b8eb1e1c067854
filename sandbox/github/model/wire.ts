import { WEB_URL } from './state/index.ts';
import type {
  CommentRecord,
  DeploymentRecord,
  GitHubState,
  PullRecord,
  StatusRecord,
  User,
} from './state/index.ts';

/**
 * Converts a deployment for an answer, which does not include its state.
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
 * Converts a status for an answer. Missing values are empty strings.
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

/** Returns the URL of the repository in the API. */
export function baseOf({ apiUrl, repository: { owner, name } }: GitHubState): string {
  return `${apiUrl()}/repos/${owner}/${name}`;
}

/**
 * Converts a comment for an answer.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 */
export function toWireComment(comment: CommentRecord, { apiUrl, repository }: GitHubState): object {
  const { id, pull, body, author } = comment;
  const path = `${repository.owner}/${repository.name}`;
  const base = `${apiUrl()}/repos/${path}`;
  return {
    id,
    node_id: toNodeId('IC', id),
    url: `${base}/issues/comments/${String(id)}`,
    html_url: `${WEB_URL}/${path}/pull/${String(pull)}#issuecomment-${String(id)}`,
    issue_url: `${base}/issues/${String(pull)}`,
    body,
    user: toWireUser(author),
    author_association: author.type === 'Bot' ? 'NONE' : 'MEMBER',
    created_at: toWireTime(comment.createdAt),
    updated_at: toWireTime(comment.updatedAt),
  };
}

const FIRST_PULL_ID = 2_900_000_000;

/**
 * Converts a pull request for a list.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls
 */
export function toWirePull(
  pull: PullRecord,
  { apiUrl, repository, branches }: GitHubState,
): object {
  const { owner, name, defaultBranch } = repository;
  const [headOwner = '', ref = ''] = pull.headLabel.split(':');
  const id = FIRST_PULL_ID + pull.number;
  const closedAt = pull.state === 'closed' ? toWireTime(pull.updatedAt) : null;
  const place = (login: string): object => ({
    name,
    full_name: `${login}/${name}`,
    owner: toWireUser({ login, type: 'User' }),
    fork: login !== owner,
  });
  return {
    id,
    node_id: toNodeId('PR', id),
    number: pull.number,
    url: `${apiUrl()}/repos/${owner}/${name}/pulls/${String(pull.number)}`,
    html_url: `${WEB_URL}/${owner}/${name}/pull/${String(pull.number)}`,
    // A merged one is also closed.
    state: pull.state,
    title: `Pull request ${String(pull.number)}`,
    draft: false,
    user: toWireUser({ login: pull.author, type: 'User' }),
    head: {
      label: pull.headLabel,
      ref,
      sha: pull.headSha,
      user: toWireUser({ login: headOwner, type: 'User' }),
      repo: place(headOwner),
    },
    base: {
      label: `${owner}:${defaultBranch}`,
      ref: defaultBranch,
      sha: branches.get(defaultBranch),
      user: toWireUser({ login: owner, type: 'User' }),
      repo: place(owner),
    },
    created_at: toWireTime(pull.createdAt),
    updated_at: toWireTime(pull.updatedAt),
    closed_at: closedAt,
    merged_at: pull.merged ? closedAt : null,
  };
}

const KNOWN_IDS: ReadonlyMap<string, number> = new Map([['github-actions[bot]', 41_898_282]]);

/** Converts a user for an answer. */
export function toWireUser({ login, type }: User): object {
  const id = KNOWN_IDS.get(login) ?? inventId(login);
  return {
    login,
    id,
    node_id: toNodeId(type === 'Bot' ? 'BOT' : 'U', id),
    type,
    site_admin: false,
  };
}

/** Converts an id to the form of the GraphQL API. */
export function toNodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** Writes a time in whole seconds, like GitHub. Sorting by it can give ties. */
export function toWireTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function inventId(login: string): number {
  return Buffer.from(login).reduce((id, byte) => (id * 31 + byte) % 100_000_000, 1);
}
