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
