import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import { PAGING } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { answerPage } from './pages.ts';
import { refuse, refuseField, refuseUnknown } from '../refusals.ts';
import type { GitHubState, PullRecord } from '../state/index.ts';
import { toWirePull } from '../wire.ts';

const DOCS = '/pulls/pulls';
const needs = [{ kind: 'pullRequests', access: 'read' }] as const;

/**
 * Serves pull requests, all of them for the default branch.
 *
 * @see https://docs.github.com/en/rest/pulls/pulls
 */
export function pullOperations(state: GitHubState): readonly Operation[] {
  const write = (pull: PullRecord): object => toWirePull(pull, state);
  return [
    {
      ...{ name: 'GET /repo/pulls', pattern: '/pulls' },
      ...{ ofRepository: true, needs },
      parameters: [...PAGING, 'state', 'head', 'base', 'sort', 'direction'],
      handle: (request) => list(request, state),
    },
    {
      ...{ name: 'GET /repo/pulls/{number}', pattern: '/pulls/{number}' },
      ...{ ofRepository: true, needs, parameters: [] },
      handle: (_request, { number }) => {
        const pull = state.pulls.get(Number(number));
        if (pull === undefined) return refuseUnknown(`${DOCS}#get-a-pull-request`);
        return answerJson(200, { ...write(pull), merged: pull.merged, mergeable: null });
      },
    },
    {
      ...{ name: 'GET /repo/commits/{sha}/pulls', pattern: '/commits/{sha}/pulls' },
      ...{ ofRepository: true, needs, parameters: PAGING },
      handle: (request, { sha = '' }) => {
        const known = state.branches.get(sha) ?? sha;
        if (!state.commits.has(known)) return refuse(422, `No commit found for SHA: ${sha}`);
        return answerPage(request, pullsOf(known, state), { state, write });
      },
    },
  ];
}

function list(request: Request, state: GitHubState): Answer {
  const { query } = request;
  const refuseValue = (field: string): Answer =>
    refuseField(`${DOCS}#list-pull-requests`, { resource: 'PullRequest', code: 'invalid', field });
  const wanted = query.get('state') ?? 'open';
  if (!['open', 'closed', 'all'].includes(wanted)) return refuseValue('state');
  const sort = query.get('sort') ?? 'created';
  if (sort !== 'created' && sort !== 'updated') return refuseValue('sort');
  const direction =
    query.get('direction') ?? (query.has('sort') && sort !== 'created' ? 'asc' : 'desc');
  if (direction !== 'asc' && direction !== 'desc') return refuseValue('direction');
  const head = query.get('head');
  const base = query.get('base');
  const found = [...state.pulls.values()].filter(
    (pull) =>
      (wanted === 'all' || pull.state === wanted) &&
      (base === null || base === state.repository.defaultBranch) &&
      // GitHub ignores a branch without its owner, and returns everything.
      (head?.includes(':') !== true || pull.headLabel === head),
  );
  const at = (pull: PullRecord): number =>
    (sort === 'created' ? pull.createdAt : pull.updatedAt).getTime();
  const sorted = found.toSorted((a, b) => at(a) - at(b) || a.number - b.number);
  return answerPage(request, direction === 'asc' ? sorted : sorted.toReversed(), {
    state,
    write: (pull) => toWirePull(pull, state),
  });
}

/** Returns the open and merged pull requests that contain a commit, even if it is no longer their head. */
function pullsOf(sha: string, { pulls, repository, switches }: GitHubState): readonly PullRecord[] {
  return [...pulls.values()].filter((pull) => {
    const isOwn = pull.headLabel.startsWith(`${repository.owner}:`);
    return (
      pull.commits.includes(sha) &&
      (pull.state === 'open' || pull.merged) &&
      (isOwn || switches.knowsForkCommits)
    );
  });
}
