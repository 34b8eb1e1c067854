import type { Effect } from '../../model/index.ts';
import type { Quota } from './limits.ts';
import type { GitHubSwitches } from './switches.ts';

/** Where people see what the API tells of; nothing in the sandbox answers there. */
export const WEB_URL = 'https://github.com';

/** What the repository holds, and what its routes need. */
export interface GitHubState {
  readonly switches: GitHubSwitches;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly token: string;
  readonly repository: Repository;
  /** What all paths begin with: nothing, or `/api/v3` as on a GitHub Enterprise Server. */
  readonly prefix: string;
  /** What `GITHUB_API_URL` is set to. */
  readonly apiUrl: () => string;
  readonly quota: Quota;
  /** Full ids of commits. */
  readonly commits: Set<string>;
  /** Ids of the commits at their heads, by name. */
  readonly branches: Map<string, string>;
  readonly pulls: Map<number, PullRecord>;
  readonly deployments: Map<number, DeploymentRecord>;
  readonly comments: Map<number, CommentRecord>;
  /** Oldest first. */
  readonly effects: Effect<GitHubEffect>[];
  /** Gives out the next id; ids are too long for 32 bits, as GitHub's are. */
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
  /** Where it comes from, as `owner:branch`. */
  readonly headLabel: string;
  readonly createdAt: Date;
  updatedAt: Date;
  state: 'open' | 'closed';
  merged: boolean;
  /** Nobody but those who may write to the repository can comment. */
  locked: boolean;
  headSha: string;
  /** All that were its head, oldest first. */
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
  /** As it was asked for. */
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  readonly originalEnvironment: string;
  /** A status can change it. */
  environment: string;
  readonly description: string;
  /** As it was sent: an object, or text. */
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
  /** `''` where none was sent. */
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
