import * as z from 'zod/mini';
import type { Comment, Repository } from '../../step/index.ts';
import { ask, readPages } from '../api/index.ts';
import type { AskTools } from '../api/index.ts';

type Calls = Pick<
  Repository,
  'comments' | 'createComment' | 'readComment' | 'updateComment' | 'ownLogin'
>;

const permission = 'pull-requests: write';
const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** The author of comments written with a workflow's own token. */
const ACTIONS_BOT = 'github-actions[bot]';

const CommentJson = z.pipe(
  z.looseObject({
    id: z.int(),
    body: z.nullish(z.string()),
    user: z.nullish(z.looseObject({ login: z.string() })),
  }),
  z.transform(({ id, body, user }): Comment => {
    return { id, body: body ?? '', author: user?.login ?? '' };
  }),
);

const User = z.looseObject({ login: z.string() });
const Viewer = z.looseObject({ data: z.looseObject({ viewer: User }) });

/**
 * Opens the calls about comments on pull requests. To the API, these are issues.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 */
export function commentCalls(tools: AskTools, graphqlUrl: string): Calls {
  return {
    comments: (pullRequest, signal) => {
      const list = { route: `GET ${COMMENTS}`, parameters: { issue_number: pullRequest } };
      const what = 'Reading the comments of the pull request';
      return readPages({ ...list, what, permission, item: CommentJson }, tools, signal);
    },
    createComment: (pullRequest, body, signal) => {
      const parameters = { issue_number: pullRequest, body };
      const call = { route: `POST ${COMMENTS}`, parameters, creates: true };
      const what = 'Commenting on the pull request';
      return ask({ ...call, what, permission, answer: CommentJson }, tools, signal);
    },
    readComment: (id, signal) => {
      const call = { route: `GET ${COMMENT}`, parameters: { comment_id: id } };
      const what = 'Reading the comment on the pull request';
      return ask({ ...call, what, permission, answer: CommentJson }, tools, signal);
    },
    updateComment: async (id, body, signal) => {
      const parameters = { comment_id: id, body };
      const call = { route: `PATCH ${COMMENT}`, parameters };
      const what = 'Updating the comment on the pull request';
      await ask({ ...call, what, permission, answer: CommentJson }, tools, signal);
    },
    ownLogin: (signal) => ownLogin(tools, graphqlUrl, signal),
  };
}

/** Reads the token's login. GraphQL knows it for every kind of token, REST only for a person's. */
async function ownLogin(tools: AskTools, graphqlUrl: string, signal: AbortSignal): Promise<string> {
  const what = 'Reading the owner of the token';
  const parameters = { query: 'query { viewer { login } }' };
  const viewer = { route: `POST ${graphqlUrl}`, parameters, what, permission, answer: Viewer };
  const user = { route: 'GET /user', parameters: {}, what, permission, answer: User };
  try {
    return (await ask(viewer, tools, signal)).data.viewer.login;
  } catch {
    return await ask(user, tools, signal).then(
      ({ login }) => login,
      () => ACTIONS_BOT,
    );
  }
}
