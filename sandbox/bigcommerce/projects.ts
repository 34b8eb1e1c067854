import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer, PlainAnswer } from '../server/answer.ts';
import type { Route } from '../server/findRoute.ts';
import type { BigCommerceRoute } from './routeName.ts';
import type { Incoming } from '../server/incoming.ts';
import { listProjects } from './listProjects.ts';
import { parseBody } from './parseBody.ts';
import type { Platform, Project } from './platform.ts';
import { refuse } from './refuse.ts';
import { isUuid, newUuid } from './uuid.ts';

const PROJECTS = '/infrastructure/projects';
const NAME_RULE =
  'Name must be 3-32 characters long and hold letters, numbers, hyphens, underscores and periods only.';
const newProject = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9._-]{3,32}$/, NAME_RULE),
});

/** Serves the projects: list, create, delete one, delete several. */
export function projectRoutes(platform: Platform): readonly Route<BigCommerceRoute>[] {
  return [
    {
      name: 'GET /projects',
      method: 'GET',
      pattern: PROJECTS,
      handle: ({ query }) => listProjects(query, platform),
    },
    {
      name: 'POST /projects',
      method: 'POST',
      pattern: PROJECTS,
      handle: (incoming) => createProject(incoming, platform),
    },
    {
      name: 'DELETE /projects',
      method: 'DELETE',
      pattern: PROJECTS,
      handle: ({ query }) => deleteProjects(query, platform),
    },
    {
      name: 'DELETE /projects/{uuid}',
      method: 'DELETE',
      pattern: `${PROJECTS}/{project_uuid}`,
      handle: (_incoming, { project_uuid: uuid = '' }) => deleteProject(uuid, platform),
    },
  ];
}

/** Adds a project as if it had always been there. Throws when the name or the uuid is taken. */
export function addProject(platform: Platform, name: string, uuid: string = newUuid()): Project {
  const { projects } = platform;
  if (projects.has(uuid) || hasName(platform, name)) {
    throw new Error(`The sandbox has a project ${name} (${uuid}) already.`);
  }
  const now = new Date();
  const project: Project = {
    uuid,
    name,
    position: ([...projects.values()].at(-1)?.position ?? 0) + 1,
    createdAt: now,
    modifiedAt: now,
    host: undefined,
    hostname: undefined,
    site: undefined,
    worker: undefined,
    busyUntil: undefined,
    // Any number of tails can listen.
    logs: { entries: [], told: new EventEmitter().setMaxListeners(0), opens: 0 },
  };
  projects.set(uuid, project);
  return project;
}

async function createProject(incoming: Incoming, platform: Platform): Promise<Answer> {
  const body = await parseBody(incoming, newProject);
  if (!body.ok) return body.refusal;
  if (hasName(platform, body.value.name)) return refuseName(platform.switches.takenNameStatus);
  const { uuid, name, createdAt, modifiedAt } = addProject(platform, body.value.name);
  const data = {
    uuid,
    name,
    date_created: createdAt.toISOString(),
    date_modified: modifiedAt.toISOString(),
  };
  return answerJson(200, { data, meta: {} });
}

function hasName({ projects }: Platform, name: string): boolean {
  return [...projects.values()].some((project) => project.name === name);
}

function refuseName(status: number): PlainAnswer {
  if (status !== 502) return refuse(status, 'The name is taken.', { name: 'It must be unique.' });
  return {
    status,
    headers: { 'Content-Type': 'text/html' },
    body: '<html><body><h1>502 Bad Gateway</h1></body></html>',
  };
}

async function deleteProject(uuid: string, platform: Platform): Promise<Answer> {
  if (!isUuid(uuid)) return refuse(400, ':projectUuid should be valid UUID.');
  if (!platform.projects.has(uuid)) return refuse(404, 'The project was not found.');
  await remove(uuid, platform);
  return noContent;
}

async function deleteProjects(query: URLSearchParams, platform: Platform): Promise<Answer> {
  const uuids = (query.get('project_uuid:in') ?? '').split(',').filter(Boolean);
  if (uuids.length === 0) return refuse(422, "'project_uuid:in' must be specified");
  if (!uuids.every(isUuid)) {
    return refuse(422, 'Invalid query', { 'project_uuid:in': 'Each should be a valid UUID.' });
  }
  for (const uuid of uuids) await remove(uuid, platform);
  return noContent;
}

const noContent: PlainAnswer = { status: 204, headers: {}, body: '' };

async function remove(uuid: string, { projects }: Platform): Promise<void> {
  const project = projects.get(uuid);
  projects.delete(uuid);
  await (await project?.host)?.close();
}
