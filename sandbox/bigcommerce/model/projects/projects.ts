import { z } from 'zod';
import { answerJson, route } from '../../../model/index.ts';
import type { Answer, ModelRoute, PlainAnswer, Request } from '../../../model/index.ts';
import { planCourse } from '../events/index.ts';
import { listProjects } from './listProjects.ts';
import { isUuid, parseBody, refuse } from '../refusals.ts';
import type { BigCommerceRoute } from '../routeName.ts';
import type { HostingState, Project } from '../state.ts';

const PROJECTS = '/infrastructure/projects';
const NAME_RULE =
  'Name must be 3-32 characters long and hold letters, numbers, hyphens, underscores and periods only.';
const newProject = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9._-]{3,32}$/, NAME_RULE),
});

/** Serves the projects: list, create, delete one, delete several. */
export function projectRoutes(state: HostingState): readonly ModelRoute<BigCommerceRoute>[] {
  return [
    route('GET /projects', PROJECTS, ({ query }) => listProjects(query, state)),
    route('POST /projects', PROJECTS, (request) => createProject(request, state)),
    route('DELETE /projects', PROJECTS, (request) => deleteProjects(request, state)),
    route(
      'DELETE /projects/{uuid}',
      `${PROJECTS}/{project_uuid}`,
      (request, { project_uuid: uuid = '' }) => deleteProject(request, uuid, state),
    ),
  ];
}

/** A project to add. */
export interface NewProject {
  readonly name: string;
  readonly uuid?: string | undefined;
  /** When the list starts to show it. Default: now. */
  readonly listedAt?: number;
}

/** Adds an existing project. Throws when the name or the uuid is taken. */
export function addProject(wanted: NewProject, state: HostingState): Project {
  const { projects, now, newUuid } = state;
  const { name, uuid = newUuid(), listedAt = now() } = wanted;
  if (projects.has(uuid) || hasName(name, state)) {
    throw new Error(`A project ${name} (${uuid}) already exists.`);
  }
  const project: Project = {
    ...{ uuid, name, createdAt: now(), listedAt },
    position: ([...projects.values()].at(-1)?.position ?? 0) + 1,
    busyUntil: undefined,
    logs: { entries: [], opens: 0 },
  };
  projects.set(uuid, project);
  return project;
}

function createProject(request: Request, state: HostingState): Answer {
  const body = parseBody(request, newProject);
  if (!body.ok) return body.refusal;
  const { switches, effects, now } = state;
  const { name } = body.value;
  if (hasName(name, state)) return refuseName(switches.takenNameStatus);
  const { uuid, createdAt } = addProject({ name, listedAt: now() + switches.listDelayMs }, state);
  effects.push({ atMs: now(), byRequest: request.n, what: 'project-created', id: uuid });
  const date = new Date(createdAt).toISOString();
  const data = { uuid, name, date_created: date, date_modified: date };
  return answerJson(200, { data, meta: {} });
}

function hasName(name: string, { projects, switches }: HostingState): boolean {
  const fold = (text: string): string => (switches.namesIgnoreCase ? text.toLowerCase() : text);
  return [...projects.values()].some((project) => fold(project.name) === fold(name));
}

function refuseName(status: number): PlainAnswer {
  if (status !== 502) return refuse(status, 'The name is taken.', { name: 'It must be unique.' });
  return {
    status,
    headers: { 'Content-Type': 'text/html' },
    body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  };
}

function deleteProject(request: Request, uuid: string, state: HostingState): Answer {
  if (!isUuid(uuid)) return refuse(400, ':projectUuid should be valid UUID.');
  if (!state.projects.has(uuid)) return refuse(404, 'The project was not found.');
  remove(uuid, request, state);
  return noContent;
}

function deleteProjects(request: Request, state: HostingState): Answer {
  const uuids = (request.query.get('project_uuid:in') ?? '').split(',').filter(Boolean);
  if (uuids.length === 0) return refuse(422, "'project_uuid:in' must be specified");
  if (!uuids.every(isUuid)) {
    return refuse(422, 'Invalid query', { 'project_uuid:in': 'Each should be a valid UUID.' });
  }
  for (const uuid of uuids) remove(uuid, request, state);
  return noContent;
}

const noContent: PlainAnswer = { status: 204, headers: {}, body: '' };

/** Deletes a project. Its deployments in progress will fail. */
function remove(uuid: string, { n: byRequest }: Request, state: HostingState): void {
  const { projects, deployments, effects, now } = state;
  if (!projects.delete(uuid)) return;
  effects.push({ atMs: now(), byRequest, what: 'project-deleted', id: uuid });
  for (const deployment of deployments.values()) {
    if (deployment.projectUuid === uuid) planCourse(deployment, state);
  }
  state.changed();
}
