import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import { isTemporary } from '../../../http/index.ts';
import { platformId } from '../platformId.ts';
import type { Waiting } from '../../../http/index.ts';
import type { HostingApi } from '../api.ts';

/** A hosting project: one site with its host names. Each deployment is a new version of it. */
export interface Project {
  readonly uuid: string;
  readonly name: string;
  /** The first is the canonical one. */
  readonly hostnames: readonly string[];
}

/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;
const PER_PAGE = 50;

const ProjectJson = z.pipe(
  z.looseObject({
    uuid: platformId,
    name: z.catch(z.string(), ''),
    deployment_hostnames: z.catch(z.nullish(z.array(z.string())), undefined),
  }),
  z.transform(({ uuid, name, deployment_hostnames: hostnames }): Project => {
    return { uuid: uuid.toLowerCase(), name, hostnames: hostnames ?? [] };
  }),
);

const ProjectList = z.looseObject({
  data: z.array(ProjectJson),
  meta: z.catch(
    z.nullish(
      z.looseObject({
        cursor_pagination: z.nullish(
          z.looseObject({
            end_cursor: z.nullish(z.string()),
            links: z.nullish(z.looseObject({ next: z.nullish(z.string()) })),
          }),
        ),
      }),
    ),
    undefined,
  ),
});

/** Finds a project by its UUID; undefined when the store has no such project. */
export async function findProject(
  api: HostingApi,
  uuid: string,
  waiting: Waiting,
): Promise<Project | undefined> {
  const { data } = await readPage(
    api,
    { what: 'Looking up the project', query: `?uuid:in=${encodeURIComponent(uuid)}` },
    waiting,
  );
  return data.find((project) => project.uuid === uuid);
}

/**
 * Fetches all projects of the store, page by page.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/projects
 */
export async function listProjects(api: HostingApi, waiting: Waiting): Promise<readonly Project[]> {
  const projects: Project[] = [];
  const seen = new Set<string>();
  let query = `?limit=${String(PER_PAGE)}`;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, meta } = await readPage(api, { what: 'Listing the projects', query }, waiting);
    projects.push(...data);
    const next = meta?.cursor_pagination?.links?.next;
    const cursor = meta?.cursor_pagination?.end_cursor;
    if (!next || !cursor || seen.has(cursor) || data.length === 0) return projects;
    seen.add(cursor);
    query = `?limit=${String(PER_PAGE)}&after=${encodeURIComponent(cursor)}`;
  }
  throw new ActionError('unexpected-response', 'The list of projects does not end.');
}

function readPage(
  api: HostingApi,
  { what, query }: { readonly what: string; readonly query: string },
  waiting: Waiting,
): Promise<z.infer<typeof ProjectList>> {
  return api.call(
    { what, method: 'GET', path: `/projects${query}`, answer: ProjectList },
    { ...waiting, retryable: isTemporary },
  );
}
