import { answerJson } from '../../../model/index.ts';
import { PAGING } from '../operation.ts';
import type { Operation } from '../operation.ts';
import { refuse } from '../refusals.ts';
import type { GitHubState } from '../state/index.ts';

/**
 * Serves one commit, by its id or by the name of a branch or a tag: `main`, `heads/main`, `tags/v1`, each also with `refs/` before it.
 * An unknown one is refused with 422, not with 404.
 *
 * @see https://docs.github.com/en/rest/commits/commits#get-a-commit
 */
export function commitOperations(state: GitHubState): readonly Operation[] {
  return [
    {
      ...{ name: 'GET /repo/commits/{ref}', pattern: '/commits/{ref}' },
      ...{ ofRepository: true, parameters: PAGING },
      needs: [{ kind: 'contents', access: 'read' }],
      handle: (_request, { ref = '' }) => {
        const sha = findCommit(ref, state);
        if (sha === undefined) return refuse(422, `No commit found for SHA: ${ref}`);
        return answerJson(200, { sha, commit: { message: 'A change' }, parents: [], files: [] });
      },
    },
  ];
}

const SHORTEST_ID = 7;

/** Finds the commit that a ref stands for: the id of one or its beginning, a tag or a branch. */
export function findCommit(
  ref: string,
  { commits, branches, tags }: GitHubState,
): string | undefined {
  if (commits.has(ref)) return ref;
  const name = ref.replace(/^refs\//, '');
  const [, kind, own] = /^(heads|tags)\/(.*)$/.exec(name) ?? [];
  if (kind === 'heads') return branches.get(own ?? '');
  if (kind === 'tags') return tags.get(own ?? '');
  const isShort = ref.length >= SHORTEST_ID && /^[0-9a-f]+$/.test(ref);
  const begun = isShort ? [...commits].find((sha) => sha.startsWith(ref)) : undefined;
  return tags.get(ref) ?? branches.get(ref) ?? begun;
}
