import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { isTooLong } from './createDeployment.ts';
import { needsComments, PAGING } from './operation.ts';
import type { Operation } from './operation.ts';
import { answerPage } from './pages.ts';
import { parseBody } from './parseBody.ts';
import { refuseAccess, refuseField, refuseUnknown } from './refuse.ts';
import type { CommentRecord, GitHubState } from './state.ts';
import { toWireComment } from './toWireComment.ts';

const DOCS = '/issues/comments';
const LONGEST_BODY = 65_536;
const all = { ofRepository: true, pattern: '/issues/{number}/comments' } as const;
const one = { ofRepository: true, pattern: '/issues/comments/{id}', parameters: [] } as const;
const text = z.strictObject({ body: z.string() });

/**
 * Serves comments on pull requests. Other issues there are none.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 */
export function commentOperations(state: GitHubState): readonly Operation[] {
  const withOne =
    (handle: (comment: CommentRecord, incoming: Incoming) => Answer | Promise<Answer>) =>
    (incoming: Incoming, { id }: Readonly<Record<string, string>>): Answer | Promise<Answer> => {
      const comment = state.comments.get(Number(id));
      return comment === undefined ? refuseUnknown(DOCS) : handle(comment, incoming);
    };
  return [
    {
      ...{ ...all, name: 'GET /repo/comments', method: 'GET', needs: needsComments('read') },
      parameters: [...PAGING, 'since'],
      handle: (incoming, { number }) => list(incoming, Number(number), state),
    },
    {
      ...{ ...all, name: 'POST /repo/comments', method: 'POST', needs: needsComments('write') },
      parameters: [],
      handle: (incoming, { number }) => create(incoming, Number(number), state),
    },
    {
      ...{ ...one, name: 'GET /repo/comments/{id}', method: 'GET', needs: needsComments('read') },
      handle: withOne((comment) => answerJson(200, toWireComment(comment, state))),
    },
    {
      ...{ ...one, name: 'PATCH /repo/comments/{id}', method: 'PATCH' },
      needs: needsComments('write'),
      handle: withOne((comment, incoming) => update(incoming, comment, state)),
    },
    {
      ...{ ...one, name: 'DELETE /repo/comments/{id}', method: 'DELETE' },
      needs: needsComments('write'),
      handle: withOne((comment) => {
        if (isForeign(comment, state)) return refuseAccess();
        state.comments.delete(comment.id);
        return { status: 204, headers: {}, body: '' };
      }),
    },
  ];
}

function list(incoming: Incoming, number: number, state: GitHubState): Answer {
  if (!state.pulls.has(number)) return refuseUnknown(`${DOCS}#list-issue-comments`);
  const since = Date.parse(incoming.query.get('since') ?? '') || 0;
  const found = [...state.comments.values()].filter(
    ({ pull, updatedAt }) => pull === number && updatedAt.getTime() >= since,
  );
  return answerPage(incoming, found, { state, write: (comment) => toWireComment(comment, state) });
}

async function create(incoming: Incoming, pull: number, state: GitHubState): Promise<Answer> {
  const docs = `${DOCS}#create-an-issue-comment`;
  if (!state.pulls.has(pull)) return refuseUnknown(docs);
  const parsed = await readText(incoming, docs);
  if (typeof parsed !== 'string') return parsed;
  const now = new Date();
  const author = state.switches.github.tokenOwner;
  const id = state.nextId();
  const comment = { id, pull, body: parsed, author, createdAt: now, updatedAt: now };
  state.comments.set(id, comment);
  return answerJson(201, toWireComment(comment, state));
}

async function update(
  incoming: Incoming,
  comment: CommentRecord,
  state: GitHubState,
): Promise<Answer> {
  if (isForeign(comment, state)) return refuseAccess();
  const parsed = await readText(incoming, `${DOCS}#update-an-issue-comment`);
  if (typeof parsed !== 'string') return parsed;
  comment.body = parsed;
  comment.updatedAt = new Date();
  return answerJson(200, toWireComment(comment, state));
}

/** An app has no business with what others have written. */
function isForeign({ author }: CommentRecord, { switches }: GitHubState): boolean {
  const { type, login } = switches.github.tokenOwner;
  return type === 'Bot' && author.login !== login;
}

/** Reads the text of a comment, or refuses it. */
async function readText(incoming: Incoming, docs: string): Promise<string | Answer> {
  const body = await parseBody(incoming, text, docs);
  if (!body.ok) return body.refusal;
  const refuseText = (message: string): Answer =>
    refuseField(docs, { resource: 'IssueComment', code: 'unprocessable', field: 'data', message });
  const written = body.value.body;
  if (written.trim() === '') return refuseText('Body cannot be blank');
  return isTooLong(written, LONGEST_BODY)
    ? refuseText(`Body is too long (maximum is ${String(LONGEST_BODY)} characters)`)
    : written;
}
