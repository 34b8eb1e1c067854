import * as z from 'zod/mini';
import { hasStatus } from '../../errors/index.ts';
import type { Repository } from '../../step/index.ts';
import { ask } from '../api/index.ts';
import type { AskTools } from '../api/index.ts';

const permission = 'contents: write';
const REFS = '/repos/{owner}/{repo}/git';

const RefJson = z.pipe(
  z.looseObject({ ref: z.string() }),
  z.transform(({ ref }) => ref),
);

/**
 * Opens the calls about tags. They make and remove lightweight ones.
 *
 * @see https://docs.github.com/en/rest/git/refs
 */
export function tagCalls(tools: AskTools): Pick<Repository, 'tags' | 'createTag' | 'deleteTag'> {
  return {
    tags: async (prefix, signal) => {
      const route = `GET ${REFS}/matching-refs/{+ref}`;
      const call = { route, parameters: { ref: `tags/${prefix}` } };
      const what = 'Listing the tags';
      const refs = await ask(
        { ...call, what, permission: 'contents: read', answer: z.array(RefJson) },
        tools,
        signal,
      );
      return refs.map((ref) => ref.replace(/^refs\/tags\//, ''));
    },
    createTag: async (name, sha, signal) => {
      const parameters = { ref: `refs/tags/${name}`, sha };
      const call = { route: `POST ${REFS}/refs`, parameters, creates: true };
      const what = 'Creating the tag';
      await ask({ ...call, what, permission, answer: z.unknown() }, tools, signal);
    },
    deleteTag: async (name, signal) => {
      const call = { route: `DELETE ${REFS}/refs/{+ref}`, parameters: { ref: `tags/${name}` } };
      const what = 'Deleting the tag';
      try {
        await ask({ ...call, what, permission, answer: z.unknown() }, tools, signal);
      } catch (error) {
        // GitHub answers 422 for a ref that does not exist.
        if (!hasStatus(error, 404, 422)) throw error;
      }
    },
  };
}
