import { ActionError, hasStatus } from '../../../errors/index.ts';
import { nearestName, printable } from '../../../text/index.ts';
import type { Waiting } from '../../../http/index.ts';
import type { HostingApi } from '../api.ts';
import { checkTwin, findProject, listProjects, showProject } from './projects.ts';
import type { Project } from './projects.ts';
import type { ProjectChoice } from '../inputs/index.ts';

/** Refusals that concern the list of projects, not the project. */
const NO_LIST = [403, 404];
const MOST_NAMES = 5;

/**
 * Finds the project that the inputs select; undefined when it does not exist and need not. Throws `input` when it must exist
 * (with similar projects as a hint), when several have the name, or when a project to create differs from another only in case.
 */
export async function chooseProject(
  api: HostingApi,
  choice: ProjectChoice,
  waiting: Waiting,
): Promise<Project | undefined> {
  if (choice.by === 'uuid') return findByUuid(api, choice.uuid, waiting);
  const projects = await listProjects(api, waiting);
  const matches = projects.filter(({ name }) => name === choice.name);
  if (matches.length > 1) throw severalProjects(choice.name, matches);
  const [project] = matches;
  if (project !== undefined || choice.ifMissing === 'ignore') return project;
  if (choice.ifMissing === 'fail')
    throw noProject(`name ${printable(choice.name)}`, projects, choice.name);
  checkTwin(choice.name, projects);
  return undefined;
}

async function findByUuid(api: HostingApi, uuid: string, waiting: Waiting): Promise<Project> {
  try {
    const project = await findProject(api, uuid, waiting);
    if (project !== undefined) return project;
  } catch (error) {
    if (!hasStatus(error, ...NO_LIST)) throw error;
    // The token may deploy but not list projects. That is enough, because the next calls check the store and the project.
    return { uuid, name: '', hostnames: [] };
  }
  throw noProject(`UUID ${uuid}`, await listProjects(api, waiting));
}

function severalProjects(name: string, projects: readonly Project[]): ActionError {
  const uuids = projects.map(({ uuid }) => uuid).join(', ');
  return new ActionError(
    'input',
    `project_name: several projects have the name ${printable(name)}: ${uuids}.`,
    {
      hint: 'Set project_uuid instead.',
    },
  );
}

function noProject(which: string, projects: readonly Project[], name = ''): ActionError {
  return new ActionError('input', `The store has no project with the ${which}.`, {
    hint:
      projects.length === 0
        ? 'The store has no projects. Set project_name and create_project to create one.'
        : `It has ${listProjectsFor(name, projects)}.`,
  });
}

/** Lists a few projects, the most similar one first. */
function listProjectsFor(name: string, projects: readonly Project[]): string {
  const nearest = nearestName(
    name,
    projects.map((project) => project.name),
  );
  const shown = projects
    .toSorted((a, b) => Number(b.name === nearest) - Number(a.name === nearest))
    .slice(0, MOST_NAMES)
    .map(showProject);
  return shown.join(', ') + (projects.length > MOST_NAMES ? ' and others' : '');
}
