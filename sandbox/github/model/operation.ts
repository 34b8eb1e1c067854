import type { ModelRoute } from '../../model/index.ts';
import type { GitHubSwitches } from './switches.ts';

/** What scripts call the operations of the GitHub stand-in. The platforms have `/deployments` of their own. */
export type GitHubRoute =
  | 'GET /repo/pulls'
  | 'GET /repo/pulls/{number}'
  | 'GET /repo/commits/{sha}/pulls'
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
  | 'GET /user'
  | 'POST /graphql';

/** What an operation takes a token for; it takes any one of those that are named. */
export interface Permission {
  readonly kind: keyof GitHubSwitches['permissions'];
  readonly access: 'read' | 'write';
}

/** A route of the API, and what a request of it has to be like. */
export interface Operation extends ModelRoute<GitHubRoute> {
  /** Whether its pattern is below the repository's address. */
  readonly ofRepository: boolean;
  readonly needs: readonly Permission[];
  /** Names of all query parameters. */
  readonly parameters: readonly string[];
}

/** What every list takes. */
export const PAGING = ['per_page', 'page'];

/** Comments of a pull request belong to it, and to the issue that it is as well. */
export function needsComments(access: 'read' | 'write'): readonly Permission[] {
  return [
    { kind: 'issues', access },
    { kind: 'pullRequests', access },
  ];
}
