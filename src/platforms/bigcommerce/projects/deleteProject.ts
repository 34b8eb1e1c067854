import { z } from 'zod';
import { HttpError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { isTemporary } from '../../../http/index.ts';
import type { HostingApi } from '../api.ts';
import { findProject } from './projects.ts';

const NOT_FOUND = 404;

/**
 * Deletes a project, and tells whether it was this call that did: `gone` means that somebody else was quicker. Deleting twice
 * is the same as deleting once, so a call whose answer is lost is made again. That a project is not found can also mean that
 * the API is not there for a moment, so only a list without it is believed. `noteUnderWay` hears true before the first call, and
 * false when the platform certainly refused.
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

/** Whoever does not find the project has not deleted it. */
function mayHaveDeleted({ effect, status }: HttpError): boolean {
  return effect === 'unknown' && status !== NOT_FOUND;
}
