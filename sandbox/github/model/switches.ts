/** A limit that a client has run into. */
export type Limit =
  | { readonly kind: 'primary'; readonly status: 403 | 429; readonly resetInS: number }
  /** Without `retryAfterS` the answer says nothing about how long to wait. */
  | { readonly kind: 'secondary'; readonly status: 403 | 429; readonly retryAfterS?: number };

/** What a job's token may do with one kind of thing. */
export type Access = 'write' | 'read' | 'none';

/** What can be turned about the GitHub stand-in. The values named here are those of {@link normalGitHub}. */
export interface GitHubSwitches {
  // The token.
  /** As in a workflow, what is not named is `none`: all three are `write`. The repository is a private one. */
  readonly permissions: {
    readonly deployments?: Access;
    readonly pullRequests?: Access;
    readonly issues?: Access;
  };
  /** Whom the token belongs to: the app behind `GITHUB_TOKEN`. A `User` has a personal one. */
  readonly tokenOwner: { readonly type: 'Bot' | 'User'; readonly login: string };

  // Limits.
  /** Requests allowed in a window, and its length: 1,000 in an hour, for each of the two APIs. */
  readonly quota: { readonly requests: number; readonly windowMs: number };
  /** The status of a request beyond the quota: 403. */
  readonly quotaStatus: 403 | 429;
  /** Refuses each request like this for as long as it is set. */
  readonly limit: Limit | undefined;

  /** Refuses whatever writes, or everything where only some addresses are let in, whatever the token may do. */
  readonly closedTo: 'archived' | 'ip-allow-list' | undefined;

  // Deployments.
  /** How long after its creation a list does not show a deployment or a comment, in milliseconds: 0. */
  readonly listDelayMs: number;
  /** Whether status checks of every commit have failed, for whoever does not bypass them: false. */
  readonly checksFail: boolean;
  /** Whether every ref is behind the default branch, for whoever lets GitHub merge: false. */
  readonly behind: boolean;

  // Pull requests.
  /** Whether a fork's commit leads to its pull request: true. It does not always. */
  readonly knowsForkCommits: boolean;
}

const HOUR_MS = 3_600_000;

/** Sets the switches to what a job with the three permissions meets. */
export function normalGitHub(): GitHubSwitches {
  return {
    permissions: { deployments: 'write', pullRequests: 'write', issues: 'write' },
    tokenOwner: { type: 'Bot', login: 'github-actions[bot]' },
    quota: { requests: 1000, windowMs: HOUR_MS },
    quotaStatus: 403,
    limit: undefined,
    closedTo: undefined,
    listDelayMs: 0,
    checksFail: false,
    behind: false,
    knowsForkCommits: true,
  };
}
