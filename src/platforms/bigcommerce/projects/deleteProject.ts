import * as z from 'zod/mini';
import { HttpError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { isTemporary } from '../../../http/index.ts';
import type { HostingApi } from '../api.ts';
import { findProject } from './projects.ts';

const NOT_FOUND = 404;

/**
 * Deletes a project. Resolves with `gone` when it was already deleted. Retries a call whose answer was lost, because deleting
 * twice does no harm. A 404 can also mean that the API is briefly unavailable, so the list of projects decides. Calls
 * `noteUnderWay` with true before the first call, and with false when the platform certainly refused.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/projects
 */
export async function deleteProject(
  api: HostingApi,
  uuid: string,
  waiting: Waiting & { readonly noteUnderWay: (isUnderWay: boolean) => void },
): Promise<'deleted' | 'gone'> {
  const { noteUnderWay, ...patience } = waiting;
  const lost: HttpError[] = [];
  const retryable = (error: HttpError): boolean => {
    if (mayHaveDeleted(error)) lost.push(error);
    return isTemporary(error);
  };
  const path = `/projects/${encodeURIComponent(uuid)}`;
  noteUnderWay(true);
  try {
    await api.call(
      { what: 'Deleting the project', method: 'DELETE', path, answer: z.unknown() },
      { ...patience, retryable },
    );
    return 'deleted';
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const isGone =
      error.status === NOT_FOUND && (await findProject(api, uuid, patience)) === undefined;
    if (isGone) return lost.length > 0 ? 'deleted' : 'gone';
    noteUnderWay(lost.length > 0 || mayHaveDeleted(error));
    throw error;
  }
}

/** Returns whether a failed call may have deleted the project. A 404 did not. */
function mayHaveDeleted({ effect, status }: HttpError): boolean {
  return effect === 'unknown' && status !== NOT_FOUND;
}
