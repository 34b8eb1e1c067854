import type { KeptFiles } from './keptFiles.ts';

/** A pull request, as far as a deployment depends on it. */
export interface PullRequestState {
  readonly number: number;
  /** `closed` covers merged ones. */
  readonly state: 'open' | 'closed';
  readonly headSha: string;
}

/** States of a GitHub Deployment. `inactive` was live once. */
export type DeploymentState =
  'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success';

/** A GitHub Deployment to create. */
export interface NewDeployment {
  /** The commit that is deployed. */
  readonly sha: string;
  readonly environment: string;
  /** At most 140 characters. */
  readonly description: string;
  /** Whether the environment is temporary, like a preview. */
  readonly transient: boolean;
  readonly production: boolean;
  /** Data for later runs. Anyone who can read the repository can read it. */
  readonly payload: Readonly<Record<string, string>>;
}

/** A deployment as GitHub records it, not the platform's own. */
export interface GitHubDeployment {
  readonly id: number;
  /** The commit that it is of. */
  readonly sha: string;
  readonly environment: string;
  /** GitHub's `production_environment`. */
  readonly production: boolean;
  /** Empty where another tool made it. */
  readonly payload: Readonly<Record<string, string>>;
  /** Login of whoever created it; empty when unknown. */
  readonly creator: string;
  /** Milliseconds since 1970; 0 when unknown. */
  readonly createdAtMs: number;
}

/** One status of a GitHub Deployment. */
export interface DeploymentStatus {
  readonly state: DeploymentState;
  /** At most 140 characters. */
  readonly description: string;
  /** Where the log of the run is. */
  readonly logUrl?: string | undefined;
  /** Where the site is. */
  readonly environmentUrl?: string | undefined;
  /** When GitHub recorded it, in milliseconds since 1970. Unset in one to add. */
  readonly createdAtMs?: number | undefined;
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

/**
 * When to check whether GitHub created something after a lost answer, in milliseconds. GitHub shows it at once, and a request
 * is under way for at most 8 s.
 */
export const LOOKS_AFTER_MS = [0, 2000, 9000];

/** Opens the workflow's own repository with a token, and loads what that needs; undefined outside of a workflow. */
export type OpenRepository = (
  token: string,
) => Promise<Repository | undefined> | Repository | undefined;

/**
 * The port to this workflow's repository on GitHub. Every member rejects with `HttpError` when GitHub refuses or does not
 * answer, and with the signal's reason on abort. An error from GitHub never fails a deployment.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments
 * @see https://docs.github.com/en/rest/issues/comments
 */
export interface Repository extends KeptFiles {
  /** Full id of the commit that an id, a tag or a branch stands for; undefined when the repository has none. `heads/x` is a branch only, `tags/x` a tag. */
  readonly commit: (ref: string, signal: AbortSignal) => Promise<string | undefined>;
  /** Names of all tags that begin with `prefix`. */
  readonly tags: (prefix: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** Tags a commit. Rejects when there is a tag of that name. */
  readonly createTag: (name: string, sha: string, signal: AbortSignal) => Promise<void>;
  /** Deletes a tag. One that is not there is fine. */
  readonly deleteTag: (name: string, signal: AbortSignal) => Promise<void>;
  readonly pullRequest: (number: number, signal: AbortSignal) => Promise<PullRequestState>;
  /** Pull requests whose head is this commit. `head` is the branch it was pushed to, as `owner:branch`. */
  readonly pullRequestsOf: (
    commit: { readonly sha: string; readonly head: string | undefined },
    signal: AbortSignal,
  ) => Promise<readonly PullRequestState[]>;
  /** Pull requests that a commit is part of, or was merged with; their heads may be others. */
  readonly pullRequestsWith: (
    sha: string,
    signal: AbortSignal,
  ) => Promise<readonly PullRequestState[]>;
  /** All deployments of an environment, or of all, newest first; fetches pages lazily. */
  readonly deployments: (
    environment: string | undefined,
    signal: AbortSignal,
  ) => AsyncIterable<GitHubDeployment>;
  /** Undefined when the repository has none with this id. */
  readonly deployment: (id: number, signal: AbortSignal) => Promise<GitHubDeployment | undefined>;
  readonly createDeployment: (
    deployment: NewDeployment,
    signal: AbortSignal,
  ) => Promise<GitHubDeployment>;
  /** Undefined when it has none yet. */
  readonly latestStatus: (
    deploymentId: number,
    signal: AbortSignal,
  ) => Promise<DeploymentStatus | undefined>;
  /** All statuses of a deployment, newest first; those beyond GitHub's 100 of a page are left out. */
  readonly statuses: (
    deploymentId: number,
    signal: AbortSignal,
  ) => Promise<readonly DeploymentStatus[]>;
  readonly addStatus: (
    deploymentId: number,
    status: DeploymentStatus,
    signal: AbortSignal,
  ) => Promise<void>;
  /** All comments on a pull request, oldest first; fetches pages lazily. */
  readonly comments: (pullRequest: number, signal: AbortSignal) => AsyncIterable<Comment>;
  readonly createComment: (
    pullRequest: number,
    body: string,
    signal: AbortSignal,
  ) => Promise<Comment>;
  readonly readComment: (id: number, signal: AbortSignal) => Promise<Comment>;
  readonly updateComment: (id: number, body: string, signal: AbortSignal) => Promise<void>;
  /** The author of comments written with this token. */
  readonly ownLogin: (signal: AbortSignal) => Promise<string>;
}
