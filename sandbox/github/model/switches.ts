/** An exceeded limit. */
export type Limit =
  | { readonly kind: 'primary'; readonly status: 403 | 429; readonly resetInS: number }
  /** Without `retryAfterS` the answer names no time to wait. */
  | { readonly kind: 'secondary'; readonly status: 403 | 429; readonly retryAfterS?: number };

/** A token's access to one kind of resource. */
export type Access = 'write' | 'read' | 'none';

/** Switches of the GitHub stand-in. Defaults are those of {@link normalGitHub}. */
export interface GitHubSwitches {
  // The token.
  /** As in a workflow, a missing one is `none`. Default: `contents` and `actions` are `read`, the others are `write`. The repository is private. */
  readonly permissions: {
    readonly deployments?: Access;
    readonly pullRequests?: Access;
    readonly issues?: Access;
    readonly contents?: Access;
    readonly actions?: Access;
  };
  /** Owner of the token: the app behind `GITHUB_TOKEN`. A `User` has a personal token. */
  readonly tokenOwner: { readonly type: 'Bot' | 'User'; readonly login: string };

  // Limits.
  /** Requests allowed in a window, and its length: 1,000 in an hour, for each of the two APIs. */
  readonly quota: { readonly requests: number; readonly windowMs: number };
  /** The status of a request beyond the quota: 403. */
  readonly quotaStatus: 403 | 429;
  /** Refuses every request like this while it is set. */
  readonly limit: Limit | undefined;

  /** Refuses all writes (`archived`), or everything (`ip-allow-list`), whatever the token's permissions. */
  readonly closedTo: 'archived' | 'ip-allow-list' | undefined;

  // Deployments.
  /** Delay before a list shows a new deployment or comment, in milliseconds: 0. */
  readonly listDelayMs: number;
  /** Whether the status checks of every commit fail, for requests that do not bypass them: false. */
  readonly checksFail: boolean;
  /** Whether every ref is behind the default branch, for requests that let GitHub merge: false. */
  readonly behind: boolean;
  /** Whether a success retires older ones of its environment although it asks GitHub not to, with `auto_inactive`: false. */
  readonly retiresAnyway: boolean;

  // What is kept.
  /** How long a signed URL of the storage is taken, in milliseconds: a minute. */
  readonly signedForMs: number;
  /** Whether GitHub redirects to an asset, or sends it itself: true. Its description allows both. */
  readonly redirectsAssets: boolean;
  /** Whether a list of artifacts has those of other names, too, as on GitHub Enterprise Server before 3.9: false. */
  readonly ignoresArtifactNames: boolean;
  /** The size of an HTML page that comes in place of each kept file, with success; undefined for none. */
  readonly storedPageBytes: number | undefined;
  /** How many downloads break off in the middle, before the others are whole: 0. */
  readonly storedCuts: number;

  // Pull requests.
  /** Whether GitHub finds a pull request by a fork's commit: true. It does not always. */
  readonly knowsForkCommits: boolean;
}

const HOUR_MS = 3_600_000;

/** Returns the switches for a job with these permissions. */
export function normalGitHub(): GitHubSwitches {
  return {
    permissions: {
      ...{ deployments: 'write', pullRequests: 'write', issues: 'write' },
      ...{ contents: 'read', actions: 'read' },
    },
    tokenOwner: { type: 'Bot', login: 'github-actions[bot]' },
    quota: { requests: 1000, windowMs: HOUR_MS },
    quotaStatus: 403,
    limit: undefined,
    closedTo: undefined,
    listDelayMs: 0,
    checksFail: false,
    behind: false,
    retiresAnyway: false,
    signedForMs: 60_000,
    redirectsAssets: true,
    ignoresArtifactNames: false,
    storedPageBytes: undefined,
    storedCuts: 0,
    knowsForkCommits: true,
  };
}
