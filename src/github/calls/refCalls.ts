import * as z from 'zod/mini';
import type { Repository } from '../../step/index.ts';
import { ask, ifMissing } from '../api/index.ts';
import type { AskTools } from '../api/index.ts';

type Calls = Pick<Repository, 'commit' | 'tags' | 'createTag' | 'deleteTag'>;

const READ = 'contents: read';
const WRITE = 'contents: write';
const COMMIT = '/repos/{owner}/{repo}/commits/{ref}';
const GIT = '/repos/{owner}/{repo}/git';
/** GitHub answers 422 for a ref that does not exist, and 404 for one in the form of a full id. */
const MISSING = [404, 422];

const CommitJson = z.looseObject({ sha: z.string() });

const RefJson = z.pipe(
  z.looseObject({ ref: z.string() }),
  z.transform(({ ref }) => ref),
);

/**
 * Opens the calls about refs: the commit of any, and tags, of which they make and remove lightweight ones.
 *
 * @see https://docs.github.com/en/rest/commits/commits#get-a-commit
 * @see https://docs.github.com/en/rest/git/refs
 */
export function refCalls(tools: AskTools): Calls {
  return {
    commit: async (ref, signal) => {
      // A page has at least one of the files that the commit changes, with its patch.
      const call = { route: `GET ${COMMIT}`, parameters: { ref, per_page: 1 } };
      const question = { ...call, what: 'Looking up the commit', permission: READ };
      const found = await ask({ ...question, answer: CommitJson }, tools, signal).catch(
        ifMissing(...MISSING),
      );
      return found?.sha;
    },
    tags: async (prefix, signal) => {
      const call = {
        route: `GET ${GIT}/matching-refs/{+ref}`,
        parameters: { ref: `tags/${prefix}` },
      };
      const question = { ...call, what: 'Listing the tags', permission: READ };
      const refs = await ask({ ...question, answer: z.array(RefJson) }, tools, signal);
      return refs.map((ref) => ref.replace(/^refs\/tags\//, ''));
    },
    createTag: async (name, sha, signal) => {
      const parameters = { ref: `refs/tags/${name}`, sha };
      const call = { route: `POST ${GIT}/refs`, parameters, creates: true };
      const what = 'Creating the tag';
      await ask({ ...call, what, permission: WRITE, answer: z.unknown() }, tools, signal);
    },
    deleteTag: async (name, signal) => {
      const call = { route: `DELETE ${GIT}/refs/{+ref}`, parameters: { ref: `tags/${name}` } };
      const question = { ...call, what: 'Deleting the tag', permission: WRITE };
      await ask({ ...question, answer: z.unknown() }, tools, signal).catch(ifMissing(...MISSING));
    },
  };
}
