import * as z from 'zod/mini';
import { hasStatus } from '../../errors/index.ts';
import type { Repository } from '../../step/index.ts';
import { ask } from '../api/index.ts';
import type { AskTools } from '../api/index.ts';

const CommitJson = z.looseObject({ sha: z.string() });

/**
 * Makes the call that looks a commit up.
 *
 * @see https://docs.github.com/en/rest/commits/commits#get-a-commit
 */
export function commitCalls(tools: AskTools): Pick<Repository, 'commit'> {
  return {
    commit: (ref, signal) => {
      // A page has at least one of the files that the commit changes, with its patch.
      const call = {
        route: 'GET /repos/{owner}/{repo}/commits/{ref}',
        parameters: { ref, per_page: 1 },
      };
      const what = 'Looking up the commit';
      const permission = 'contents: read';
      return ask({ ...call, what, permission, answer: CommitJson }, tools, signal).then(
        ({ sha }) => sha,
        unlessMissing,
      );
    },
  };
}

/** GitHub answers 422 for a ref that does not exist, and 404 for one in the form of a full id. */
function unlessMissing(error: unknown): undefined {
  if (hasStatus(error, 404, 422)) return undefined;
  throw error;
}
