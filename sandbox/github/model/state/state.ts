import type { Effect } from '../../../model/index.ts';
import type { Quota } from '../limits.ts';
import type { ArtifactRecord, ReleaseRecord, RunRecord, SignedUrl } from './kept.ts';
import type { GitHubSwitches } from '../switches.ts';

/** The web site of GitHub, which the sandbox does not serve. */
export const WEB_URL = 'https://github.com';

/** The state of the repository, and what its routes need. */
export interface GitHubState {
  readonly switches: GitHubSwitches;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly token: string;
  readonly repository: Repository;
  /** Prefix of all paths: empty, or `/api/v3` on a GitHub Enterprise Server. */
  readonly prefix: string;
  /** The value of `GITHUB_API_URL`. */
  readonly apiUrl: () => string;
  readonly quota: Quota;
  /** Full ids of commits. */
  readonly commits: Set<string>;
  /** Head commits by branch name. */
  readonly branches: Map<string, string>;
  /** Ids of the commits that they point to, by name. */
  readonly tags: Map<string, string>;
  readonly pulls: Map<number, PullRecord>;
  readonly deployments: Map<number, DeploymentRecord>;
  readonly comments: Map<number, CommentRecord>;
  readonly runs: Map<number, RunRecord>;
  readonly artifacts: Map<number, ArtifactRecord>;
  /** By tag. */
  readonly releases: Map<string, ReleaseRecord>;
  /** By signature. */
  readonly signed: Map<string, SignedUrl>;
  /** Scheme and host of the storage, another one than the API's. */
  readonly storageOrigin: () => string;
  /** Oldest first. */
  readonly effects: Effect<GitHubEffect>[];
  /** Returns the next id. Like GitHub's, ids need more than 32 bits. */
  readonly nextId: () => number;
}

/** Something that a request has done. */
export type GitHubEffect =
  | 'deployment-created'
  | 'deployment-deleted'
  | 'status-added'
  | 'comment-created'
  | 'comment-updated'
  | 'comment-deleted';

export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly defaultBranch: string;
}

export interface PullRecord {
  readonly number: number;
  readonly author: string;
  /** The head branch, as `owner:branch`. */
  readonly headLabel: string;
  readonly createdAt: Date;
  updatedAt: Date;
  state: 'open' | 'closed';
  merged: boolean;
  /** Whether only people with write access can comment. */
  locked: boolean;
  headSha: string;
  /** All its head commits, oldest first. */
  readonly commits: string[];
}

/** States of a deployment status. */
export const DEPLOYMENT_STATES = [
  'error',
  'failure',
  'inactive',
  'in_progress',
  'queued',
  'pending',
  'success',
] as const;

export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

export interface DeploymentRecord {
  readonly id: number;
  /** As requested. */
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly originalEnvironment: string;
  /** A status can change it. */
  environment: string;
  readonly description: string;
  /** As sent: an object, or text. */
  readonly payload: object | string;
  readonly transient: boolean;
  readonly production: boolean;
  readonly creator: User;
  readonly createdAt: Date;
  updatedAt: Date;
  /** Oldest first. */
  readonly statuses: StatusRecord[];
}

export interface StatusRecord {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  /** `''` when none was sent. */
  readonly environmentUrl: string;
  readonly logUrl: string;
  readonly creator: User;
  readonly createdAt: Date;
}

export interface CommentRecord {
  readonly id: number;
  /** Number of its pull request. */
  readonly pull: number;
  body: string;
  readonly author: User;
  readonly createdAt: Date;
  updatedAt: Date;
}

export interface User {
  readonly login: string;
  readonly type: 'Bot' | 'User';
}
