import type { ModelRoute } from '../../model/index.ts';
import type { GitHubSwitches } from './switches.ts';

/** The operations of the GitHub stand-in, as scripts name them. `/repo` separates them from the platforms' `/deployments`. */
export type GitHubRoute =
  | 'GET /repo/pulls'
  | 'GET /repo/pulls/{number}'
  | 'GET /repo/commits/{sha}/pulls'
  | 'GET /repo/commits/{ref}'
  | 'GET /repo/matching-refs'
  | 'POST /repo/refs'
  | 'DELETE /repo/refs'
  | 'GET /repo/deployments'
  | 'POST /repo/deployments'
  | 'GET /repo/deployments/{id}'
  | 'DELETE /repo/deployments/{id}'
  | 'GET /repo/statuses'
  | 'POST /repo/statuses'
  | 'GET /repo/comments'
  | 'POST /repo/comments'
  | 'GET /repo/comments/{id}'
  | 'PATCH /repo/comments/{id}'
  | 'DELETE /repo/comments/{id}'
  | 'GET /repo/runs/{id}'
  | 'GET /repo/runs/{id}/artifacts'
  | 'GET /repo/artifacts/{id}/zip'
  | 'GET /repo/releases/{tag}'
  | 'GET /repo/assets/{id}'
  /** Of the storage. */
  | 'GET /kept'
  | 'GET /user'
  | 'POST /graphql';

/** A permission for an operation. Any one of an operation's permissions is enough. */
export interface Permission {
  readonly kind: keyof GitHubSwitches['permissions'];
  readonly access: 'read' | 'write';
}

/** A route of the API and its requirements. */
export interface Operation extends Pick<ModelRoute<GitHubRoute>, 'name' | 'pattern' | 'handle'> {
  /** Whether its pattern is below the repository's address. */
  readonly ofRepository: boolean;
  readonly needs: readonly Permission[];
  /** Names of all query parameters. */
  readonly parameters: readonly string[];
}

/** Query parameters of every list. */
export const PAGING = ['per_page', 'page'];

/** Returns the permissions for comments on a pull request, which is also an issue. */
export function needsComments(access: 'read' | 'write'): readonly Permission[] {
  return [
    { kind: 'issues', access },
    { kind: 'pullRequests', access },
  ];
}
