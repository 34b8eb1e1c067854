/** A pull request, as far as a deployment depends on it. */
export interface PullRequestState {
  readonly number: number;
  /** `closed` covers merged ones. */
  readonly state: 'open' | 'closed';
  readonly headSha: string;
}

/** What a GitHub Deployment can be in. `inactive` was live once. */
export type DeploymentState =
  'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success';

/** A GitHub Deployment to create. */
export interface NewDeployment {
  /** The commit that is deployed. */
  readonly sha: string;
  readonly environment: string;
  /** At most 140 characters. */
  readonly description: string;
  /** Whether the environment is meant to go away again, as a preview does. */
  readonly transient: boolean;
  readonly production: boolean;
  /** What later runs have to know of this one; anybody who can read the repository can read it. */
  readonly payload: Readonly<Record<string, string>>;
}

/** A deployment as GitHub records it; the platform's own is another thing. */
export interface GitHubDeployment {
  readonly id: number;
  /** The commit that it is of. */
  readonly sha: string;
  readonly environment: string;
  /** Whether its environment is one that end users interact with (`production_environment`). */
  readonly production: boolean;
  /** Empty where another tool made it. */
  readonly payload: Readonly<Record<string, string>>;
}

/** What is said of a GitHub Deployment at one time. */
export interface DeploymentStatus {
  readonly state: DeploymentState;
  /** At most 140 characters. */
  readonly description: string;
  /** Where the log of the run is. */
  readonly logUrl?: string | undefined;
  /** Where the site is. */
  readonly environmentUrl?: string | undefined;
}

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

/**
 * When to look for something that GitHub may have created although it did not say so, in milliseconds: it shows what it has at
 * once, and a request is on its way for 8 s at most.
 */
export const LOOKS_AFTER_MS = [0, 2000, 9000];

/**
 * The port to this workflow's repository on GitHub. Every member rejects with `HttpError` when GitHub refuses or does not
 * answer, and with the signal's reason when that is aborted. What GitHub says or refuses never decides how a step ends.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments
 * @see https://docs.github.com/en/rest/issues/comments
 */
export interface Repository {
  readonly pullRequest: (number: number, signal: AbortSignal) => Promise<PullRequestState>;
  /** Pull requests whose head is this commit. `head` is the branch it was pushed to, as `owner:branch`. */
  readonly pullRequestsOf: (
    commit: { readonly sha: string; readonly head: string | undefined },
    signal: AbortSignal,
  ) => Promise<readonly PullRequestState[]>;
  /** All deployments of an environment, or of all, newest first; fetches pages lazily. */
  readonly deployments: (
    environment: string | undefined,
    signal: AbortSignal,
  ) => AsyncIterable<GitHubDeployment>;
  readonly createDeployment: (
    deployment: NewDeployment,
    signal: AbortSignal,
  ) => Promise<GitHubDeployment>;
  /** Undefined when it has none yet. */
  readonly latestStatus: (
    deploymentId: number,
    signal: AbortSignal,
  ) => Promise<DeploymentStatus | undefined>;
  readonly addStatus: (
    deploymentId: number,
    status: DeploymentStatus,
    signal: AbortSignal,
  ) => Promise<void>;
  /** All comments on a pull request, oldest first; reads a page only when it is come to. */
  readonly comments: (pullRequest: number, signal: AbortSignal) => AsyncIterable<Comment>;
  readonly createComment: (
    pullRequest: number,
    body: string,
    signal: AbortSignal,
  ) => Promise<Comment>;
  readonly readComment: (id: number, signal: AbortSignal) => Promise<Comment>;
  readonly updateComment: (id: number, body: string, signal: AbortSignal) => Promise<void>;
  /** The login that comments written with this token have. */
  readonly ownLogin: (signal: AbortSignal) => Promise<string>;
}
