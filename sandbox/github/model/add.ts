import { addStatus } from './operations/index.ts';
import type { WantedStatus } from './operations/index.ts';
import type { CommentRecord, DeploymentRecord, GitHubState, PullRecord } from './state/index.ts';

/** A pull request to add. Missing values are invented. `headLabel` is `owner:branch`. */
export interface NewPull {
  readonly number: number;
  readonly headSha?: string;
  /** Default: the repository's own branch `topic`. A branch of another owner is a fork's. */
  readonly headLabel?: string;
  readonly state?: PullRecord['state'];
  readonly merged?: boolean;
  /** Default: the owner of the head branch. */
  readonly author?: string;
}

export type PullChange = Partial<Pick<PullRecord, 'state' | 'headSha' | 'merged' | 'locked'>>;

export interface NewComment {
  readonly pull: number;
  readonly body: string;
  /** A login. One that ends in `[bot]` is an app's. */
  readonly author: string;
}

export interface NewDeployment {
  readonly ref?: string;
  /** Default: the head of `main`. */
  readonly sha?: string;
  readonly task?: string;
  /** Default: `production`. */
  readonly environment?: string;
  readonly description?: string;
  readonly payload?: DeploymentRecord['payload'];
  readonly transient?: boolean;
  readonly production?: boolean;
  /** The login of its creator. Default: the token's owner. */
  readonly creator?: string;
  /** Adds a status with this state. Makes no other deployment inactive. */
  readonly state?: WantedStatus['state'];
  readonly environmentUrl?: string;
}

/** Adds a commit as the head of a branch. */
export function addBranch({ commits, branches }: GitHubState, sha: string, branch?: string): void {
  commits.add(sha);
  if (branch !== undefined) branches.set(branch, sha);
}

/** Adds a pull request and its head commit. */
export function addPull(state: GitHubState, wanted: NewPull): PullRecord {
  const { number, headSha = inventSha(state), merged = false } = wanted;
  if (state.pulls.has(number)) throw new Error(`Pull request ${String(number)} already exists.`);
  const { headLabel = `${state.repository.owner}:topic` } = wanted;
  const now = new Date(state.now());
  const pull: PullRecord = {
    ...{ number, headLabel, headSha, merged, locked: false },
    author: wanted.author ?? headLabel.split(':')[0] ?? '',
    createdAt: now,
    updatedAt: now,
    state: wanted.state ?? (merged ? 'closed' : 'open'),
    commits: [headSha],
  };
  state.pulls.set(number, pull);
  addBranch(state, headSha, branchOf(pull, state));
  return pull;
}

/** Changes a pull request. A merge closes it. */
export function setPull(state: GitHubState, number: number, change: PullChange): void {
  const pull = state.pulls.get(number);
  if (pull === undefined) throw new Error(`There is no pull request ${String(number)}.`);
  pull.merged = change.merged ?? pull.merged;
  pull.locked = change.locked ?? pull.locked;
  pull.state = change.state ?? (change.merged === true ? 'closed' : pull.state);
  pull.updatedAt = new Date(state.now());
  if (change.headSha === undefined) return;
  pull.headSha = change.headSha;
  pull.commits.push(change.headSha);
  addBranch(state, change.headSha, branchOf(pull, state));
}

/** Adds an existing comment. */
export function addComment(state: GitHubState, { pull, body, author }: NewComment): CommentRecord {
  if (!state.pulls.has(pull)) throw new Error(`There is no pull request ${String(pull)}.`);
  const now = new Date(state.now());
  const comment: CommentRecord = {
    ...{ id: state.nextId(), pull, body, createdAt: now, updatedAt: now },
    author: userOf(author),
  };
  state.comments.set(comment.id, comment);
  return comment;
}

/** Adds an existing deployment. */
export function addDeployment(state: GitHubState, wanted: NewDeployment = {}): DeploymentRecord {
  const { repository, branches, switches } = state;
  const { environment = 'production', creator } = wanted;
  const sha = wanted.sha ?? branches.get(repository.defaultBranch) ?? '';
  const now = new Date(state.now());
  const deployment: DeploymentRecord = {
    ...{ id: state.nextId(), sha, environment, originalEnvironment: environment },
    ref: wanted.ref ?? sha,
    task: wanted.task ?? 'deploy',
    description: wanted.description ?? '',
    payload: wanted.payload ?? {},
    transient: wanted.transient ?? false,
    production: wanted.production ?? environment === 'production',
    creator: creator === undefined ? switches.tokenOwner : userOf(creator),
    createdAt: now,
    updatedAt: now,
    statuses: [],
  };
  state.deployments.set(deployment.id, deployment);
  if (wanted.state !== undefined) {
    const { environmentUrl = '' } = wanted;
    addStatus(deployment, state, {
      ...{ state: wanted.state, environmentUrl, autoInactive: false, byRequest: 0 },
    });
  }
  return deployment;
}

/** Invents a full commit id. */
function inventSha({ nextId }: GitHubState): string {
  return nextId().toString(16).padStart(40, '5a');
}

/** Returns the head branch; undefined for a fork's, which is not in the repository. */
function branchOf({ headLabel }: PullRecord, { repository }: GitHubState): string | undefined {
  const [owner, branch] = headLabel.split(':');
  return owner === repository.owner ? branch : undefined;
}

function userOf(login: string): CommentRecord['author'] {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}
