import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import { needsComments, PAGING } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { answerPage, isListed } from './pages.ts';
import {
  isTooLong,
  parseBody,
  refuse,
  refuseAccess,
  refuseField,
  refuseUnknown,
} from '../refusals.ts';
import type { CommentRecord, GitHubEffect, GitHubState } from '../state/index.ts';
import { toWireComment } from '../wire.ts';

const DOCS = '/issues/comments';
const LOCKED = 'Unable to create comment because issue is locked.';
const LONGEST_BODY = 65_536;
const all = { ofRepository: true, pattern: '/issues/{number}/comments' } as const;
const one = { ofRepository: true, pattern: '/issues/comments/{id}', parameters: [] } as const;
const text = z.strictObject({ body: z.string() });

/**
 * Serves comments on pull requests. There are no other issues.
 *
 * @see https://docs.github.com/en/rest/issues/comments
 */
export function commentOperations(state: GitHubState): readonly Operation[] {
  const withOne =
    (handle: (comment: CommentRecord, request: Request) => Answer) =>
    (request: Request, { id }: Readonly<Record<string, string>>): Answer => {
      const comment = state.comments.get(Number(id));
      return comment === undefined ? refuseUnknown(DOCS) : handle(comment, request);
    };
  return [
    {
      ...{ ...all, name: 'GET /repo/comments', needs: needsComments('read') },
      parameters: [...PAGING, 'since'],
      handle: (request, { number }) => list(request, Number(number), state),
    },
    {
      ...{ ...all, name: 'POST /repo/comments', needs: needsComments('write') },
      parameters: [],
      handle: (request, { number }) => create(request, Number(number), state),
    },
    {
      ...{ ...one, name: 'GET /repo/comments/{id}', needs: needsComments('read') },
      handle: withOne((comment) => answerJson(200, toWireComment(comment, state))),
    },
    {
      ...{ ...one, name: 'PATCH /repo/comments/{id}' },
      needs: needsComments('write'),
      handle: withOne((comment, request) => update(request, comment, state)),
    },
    {
      ...{ ...one, name: 'DELETE /repo/comments/{id}' },
      needs: needsComments('write'),
      handle: withOne((comment, request) => {
        if (isForeign(comment, state)) return refuseAccess();
        state.comments.delete(comment.id);
        note('comment-deleted', comment.id, { request, state });
        return { status: 204, headers: {}, body: '' };
      }),
    },
  ];
}

function list(request: Request, number: number, state: GitHubState): Answer {
  if (!state.pulls.has(number)) return refuseUnknown(`${DOCS}#list-issue-comments`);
  const since = Date.parse(request.query.get('since') ?? '') || 0;
  const found = [...state.comments.values()].filter(
    (comment) =>
      comment.pull === number && comment.updatedAt.getTime() >= since && isListed(comment, state),
  );
  return answerPage(request, found, { state, write: (comment) => toWireComment(comment, state) });
}

function create(request: Request, pull: number, state: GitHubState): Answer {
  const docs = `${DOCS}#create-an-issue-comment`;
  const found = state.pulls.get(pull);
  if (found === undefined) return refuseUnknown(docs);
  if (found.locked) return refuse(403, LOCKED, { docs });
  const parsed = readText(request, docs);
  if (typeof parsed !== 'string') return parsed;
  const now = new Date(state.now());
  const author = state.switches.tokenOwner;
  const id = state.nextId();
  const comment = { id, pull, body: parsed, author, createdAt: now, updatedAt: now };
  state.comments.set(id, comment);
  note('comment-created', id, { request, state });
  return answerJson(201, toWireComment(comment, state));
}

function update(request: Request, comment: CommentRecord, state: GitHubState): Answer {
  if (isForeign(comment, state)) return refuseAccess();
  const parsed = readText(request, `${DOCS}#update-an-issue-comment`);
  if (typeof parsed !== 'string') return parsed;
  comment.body = parsed;
  note('comment-updated', comment.id, { request, state });
  comment.updatedAt = new Date(state.now());
  return answerJson(200, toWireComment(comment, state));
}

function note(
  what: GitHubEffect,
  id: number,
  { request, state }: { readonly request: Request; readonly state: GitHubState },
): void {
  state.effects.push({ atMs: state.now(), byRequest: request.n, what, id: String(id) });
}

/** Returns whether the token may not change a comment: an app can only change its own. */
function isForeign({ author }: CommentRecord, { switches }: GitHubState): boolean {
  const { type, login } = switches.tokenOwner;
  return type === 'Bot' && author.login !== login;
}

/** Reads the text of a comment, or refuses it. */
function readText(request: Request, docs: string): string | Answer {
  const body = parseBody(request, text, docs);
  if (!body.ok) return body.refusal;
  const refuseText = (message: string): Answer =>
    refuseField(docs, { resource: 'IssueComment', code: 'unprocessable', field: 'data', message });
  const written = body.value.body;
  if (written.trim() === '') return refuseText('Body cannot be blank');
  return isTooLong(written, LONGEST_BODY)
    ? refuseText(`Body is too long (maximum is ${String(LONGEST_BODY)} characters)`)
    : written;
}
