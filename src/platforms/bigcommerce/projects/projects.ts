import * as z from 'zod/mini';
import { ActionError } from '../../../errors/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import { platformId } from '../api.ts';
import type { HostingApi } from '../api.ts';
import { nameTarget } from '../inputs/index.ts';
import { lookAtPage, lookFor } from './firstLook.ts';

/** A hosting project: one site with its host names. Each deployment is a new version of it. */
export interface Project {
  readonly uuid: string;
  readonly name: string;
  /** The first is the canonical one. */
  readonly hostnames: readonly string[];
}

/** Stops at a server that sends the same page forever. */
const MOST_PAGES = 1000;

const ProjectJson = z.pipe(
  z.looseObject({
    uuid: platformId,
    name: z.catch(z.string(), ''),
    deployment_hostnames: lenient(z.array(z.string())),
  }),
  z.transform(({ uuid, name, deployment_hostnames: hostnames }): Project => {
    return { uuid: uuid.toLowerCase(), name, hostnames: hostnames ?? [] };
  }),
);

const ProjectList = z.looseObject({
  data: z.array(ProjectJson),
  meta: lenient(
    z.looseObject({
      cursor_pagination: z.nullish(
        z.looseObject({
          end_cursor: z.nullish(z.string()),
          links: z.nullish(z.looseObject({ next: z.nullish(z.string()) })),
        }),
      ),
    }),
  ),
});

/** Shows a project by its name and UUID. */
export function showProject({ uuid, name }: Project): string {
  return name === '' ? uuid : `${oneLine(name)} (${uuid})`;
}

/** Returns the targets that a deployment to a project may be recorded under: by its name, and by its UUID. */
export function targetsOf(storeHash: string, { uuid, name }: Project): readonly string[] {
  const byName = name === '' ? [] : [nameTarget(storeHash, { by: 'name', name })];
  return [...byName, nameTarget(storeHash, { by: 'uuid', uuid })];
}

/** Finds a project by its UUID; undefined when the store has no such project. */
export async function findProject(
  api: HostingApi,
  uuid: string,
  waiting: Waiting,
): Promise<Project | undefined> {
  const { data } = await readPage(
    api,
    { what: 'Looking up the project', look: lookFor(uuid) },
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
  let look = lookAtPage();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, meta } = await readPage(api, { what: 'Listing the projects', look }, waiting);
    projects.push(...data);
    const next = meta?.cursor_pagination?.links?.next;
    const cursor = meta?.cursor_pagination?.end_cursor;
    if (!next || !cursor || seen.has(cursor) || data.length === 0) return projects;
    seen.add(cursor);
    look = lookAtPage(cursor);
  }
  throw new ActionError('unexpected-response', 'The list of projects does not end.');
}

function readPage(
  api: HostingApi,
  { what, look }: { readonly what: string; readonly look: ReturnType<typeof lookAtPage> },
  waiting: Waiting,
): Promise<z.infer<typeof ProjectList>> {
  return api.call({ ...look, what, answer: ProjectList }, { ...waiting, retryable: isTemporary });
}

/**
 * Throws `input` when another project's name differs only in case, because the platform ignores case and would refuse the
 * create. Does not throw when a project has exactly this name.
 */
export function checkTwin(name: string, projects: readonly Project[]): void {
  if (projects.some((project) => project.name === name)) return;
  const twin = projects.find((project) => project.name.toLowerCase() === name.toLowerCase());
  if (twin === undefined) return;
  throw new ActionError(
    'input',
    `project_name: ${oneLine(name)} cannot be created: the store has ${showProject(twin)}, and the platform ignores case in names.`,
    { hint: `Set project_name to ${oneLine(twin.name)} to deploy there, or choose another name.` },
  );
}
