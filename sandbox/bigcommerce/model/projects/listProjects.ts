import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { Answer } from '../../../model/index.ts';
import { liveOf } from '../events/index.ts';
import { faultsOf, isUuid, refuse } from '../refusals.ts';
import type { HostingState, Project } from '../state.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 250;

const date = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
const cursor = z
  .string()
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .pipe(z.string().regex(/^position:\d+$/, 'It is not a cursor of this list.'))
  .transform((text) => Number(text.slice('position:'.length)));

const listQuery = z
  .strictObject({
    limit: z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .pipe(z.number().min(1).max(MAX_LIMIT))
      .default(DEFAULT_LIMIT),
    after: cursor.optional(),
    before: cursor.optional(),
    'uuid:in': z
      .string()
      .transform((text) => text.split(','))
      .refine((uuids) => uuids.every(isUuid), 'Each should be a valid UUID.')
      .optional(),
    'name:like': z.string().optional(),
    'date_created:min': date.optional(),
    'date_created:max': date.optional(),
    'date_modified:min': date.optional(),
    'date_modified:max': date.optional(),
  })
  .refine(({ after, before }) => after === undefined || before === undefined, {
    path: ['before'],
    message: 'It cannot be combined with after.',
  });

type ListQuery = z.infer<typeof listQuery>;

/** Returns one page of the projects, in order of creation. */
export function listProjects(query: URLSearchParams, state: HostingState): Answer {
  const parsed = listQuery.safeParse(Object.fromEntries(query));
  if (!parsed.success) {
    return refuse(422, 'Invalid query', faultsOf(parsed.error, 'Unknown parameter.'));
  }
  const { switches, projects, now } = state;
  const perPage = Math.min(parsed.data.limit, switches.pageLimit);
  const all = [...projects.values()].filter(
    (project) => project.listedAt <= now() && passes(project, parsed.data, state),
  );
  const page = cutPage(all, parsed.data, perPage);
  return answerJson(200, {
    data: page.map((project) => toListed(project, state)),
    meta: { cursor_pagination: describePage(all, page, { perPage, ...switches }) },
  });
}

function passes(project: Project, query: ListQuery, state: HostingState): boolean {
  const { createdAt } = project;
  const modifiedAt = modifiedAtOf(project, state);
  return (
    (query['uuid:in']?.includes(project.uuid) ?? true) &&
    project.name.toLowerCase().includes(query['name:like']?.toLowerCase() ?? '') &&
    createdAt >= (query['date_created:min'] ?? -Infinity) &&
    createdAt <= (query['date_created:max'] ?? Infinity) &&
    modifiedAt >= (query['date_modified:min'] ?? -Infinity) &&
    modifiedAt <= (query['date_modified:max'] ?? Infinity)
  );
}

/** Returns when a project last changed: when a deployment went live. */
function modifiedAtOf(project: Project, state: HostingState): number {
  return liveOf(project.uuid, state)?.atMs ?? project.createdAt;
}

function cutPage(
  all: readonly Project[],
  { after = 0, before }: ListQuery,
  perPage: number,
): readonly Project[] {
  if (before !== undefined) {
    return all.filter(({ position }) => position < before).slice(-perPage);
  }
  return all.filter(({ position }) => position > after).slice(0, perPage);
}

function describePage(
  all: readonly Project[],
  page: readonly Project[],
  { perPage, alwaysNextLink }: { readonly perPage: number; readonly alwaysNextLink: boolean },
): unknown {
  const first = page[0];
  const last = page.at(-1);
  const hasPrevious = first !== undefined && first !== all[0];
  const hasNext = last !== undefined && (alwaysNextLink || last !== all.at(-1));
  return {
    count: page.length,
    per_page: perPage,
    start_cursor: first === undefined ? null : toCursor(first),
    end_cursor: last === undefined ? null : toCursor(last),
    links: {
      ...(hasPrevious ? { previous: `?before=${toCursor(first)}` } : {}),
      ...(hasNext ? { next: `?after=${toCursor(last)}` } : {}),
    },
  };
}

function toCursor({ position }: Project): string {
  return Buffer.from(`position:${String(position)}`).toString('base64url');
}

function toListed(project: Project, state: HostingState): unknown {
  const isLive = liveOf(project.uuid, state) !== undefined;
  return {
    uuid: project.uuid,
    name: project.name,
    date_created: new Date(project.createdAt).toISOString(),
    date_modified: new Date(modifiedAtOf(project, state)).toISOString(),
    ...(state.switches.listHostnames && {
      deployment_hostnames: isLive ? [state.hostnameOf(project)] : [],
    }),
  };
}
