import { WEB_URL } from './state.ts';
import type { CommentRecord, GitHubState } from './state.ts';
import { toNodeId, toWireTime, toWireUser } from './toWireUser.ts';

/**
 * Writes a comment as answers show it.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 */
export function toWireComment(comment: CommentRecord, { apiUrl, repository }: GitHubState): object {
  const { id, pull, body, author } = comment;
  const path = `${repository.owner}/${repository.name}`;
  const base = `${apiUrl()}/repos/${path}`;
  return {
    id,
    node_id: toNodeId('IC', id),
    url: `${base}/issues/comments/${String(id)}`,
    html_url: `${WEB_URL}/${path}/pull/${String(pull)}#issuecomment-${String(id)}`,
    issue_url: `${base}/issues/${String(pull)}`,
    body,
    user: toWireUser(author),
    author_association: author.type === 'Bot' ? 'NONE' : 'MEMBER',
    created_at: toWireTime(comment.createdAt),
    updated_at: toWireTime(comment.updatedAt),
  };
}
