import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import { findCommit } from './commits.ts';
import type { Operation } from '../operation.ts';
import { parseBody, refuse } from '../refusals.ts';
import type { GitHubState } from '../state/index.ts';

const DOCS = '/git/refs';
const newRef = z.strictObject({ ref: z.string().regex(/^refs\/tags\/[\w./-]+$/), sha: z.string() });

/**
 * Serves tags as Git refs. GitHub refuses a ref that exists, and one to delete that does not, with 422.
 *
 * @see https://docs.github.com/en/rest/git/refs
 */
export function refOperations(state: GitHubState): readonly Operation[] {
  const write = (name: string): object => ({
    ref: `refs/tags/${name}`,
    object: { type: 'commit', sha: state.tags.get(name) },
  });
  return [
    {
      ...{ name: 'GET /repo/matching-refs', pattern: '/git/matching-refs/tags/{prefix}' },
      ...{ ofRepository: true, parameters: [] },
      needs: [{ kind: 'contents', access: 'read' }],
      handle: (_request, { prefix = '' }) => {
        const found = [...state.tags.keys()].filter((name) => name.startsWith(prefix)).sort();
        return answerJson(200, found.map(write));
      },
    },
    {
      ...{ name: 'POST /repo/refs', pattern: '/git/refs' },
      ...{ ofRepository: true, parameters: [] },
      needs: [{ kind: 'contents', access: 'write' }],
      handle: (request) => {
        const parsed = parseBody(request, newRef, DOCS);
        if (!parsed.ok) return parsed.refusal;
        const { value } = parsed;
        const name = value.ref.replace('refs/tags/', '');
        if (state.tags.has(name)) return refuse(422, 'Reference already exists', { docs: DOCS });
        if (findCommit(value.sha, state) !== value.sha) {
          return refuse(422, 'Object does not exist', { docs: DOCS });
        }
        state.tags.set(name, value.sha);
        return answerJson(201, write(name));
      },
    },
    {
      ...{ name: 'DELETE /repo/refs', pattern: '/git/refs/tags/{name}' },
      ...{ ofRepository: true, parameters: [] },
      needs: [{ kind: 'contents', access: 'write' }],
      handle: (_request, { name = '' }) =>
        state.tags.delete(name)
          ? { status: 204, headers: {}, body: '' }
          : refuse(422, 'Reference does not exist', { docs: DOCS }),
    },
  ];
}
