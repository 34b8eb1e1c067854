import type { Deadline } from '../../clock.ts';
import { ActionError } from '../../errors.ts';
import type { Waiting } from '../../http/call.ts';
import type { RemovalEnd, RemovalRun } from '../../teardown/removal.ts';
import { oneLine } from '../../text.ts';
import type { HostingApi } from './api.ts';
import { chooseProject } from './chooseProject.ts';
import { deleteProject } from './deleteProject.ts';
import { namesPullRequest } from './namesPullRequest.ts';
import { findProject } from './projects.ts';
import type { Project } from './projects.ts';
import type { DoomedProject } from './readRemoval.ts';

/** A project to delete, and what that takes. */
interface RemovalJob extends RemovalRun {
  readonly api: HostingApi;
  readonly project: DoomedProject;
}

/**
 * Deletes a project with all it serves. It is looked for first: only a list without it tells for certain that it is gone.
 * Throws `input` when a name fits several projects, or the project does not belong to the pull request.
 */
export async function removeProject(
  { api, project, journal, noteUnderWay }: RemovalJob,
  deadline: Deadline,
): Promise<RemovalEnd> {
  const waiting = { deadline, onRetry: journal.info };
  const found = await find(api, project, waiting);
  if (found === undefined) {
    const which = project.by === 'name' ? `called ${oneLine(project.name)}` : project.uuid;
    return { status: 'already_gone', line: `The store has no project ${which} any more.` };
  }
  checkOwner(found, project);
  const told = `${oneLine(found.name)} (${found.uuid})`;
  journal.info(`Deleting the project ${told}.`);
  const end = await deleteProject(api, found.uuid, { ...waiting, noteUnderWay });
  return end === 'deleted'
    ? { status: 'deleted', line: `Deleted the project ${told}.` }
    : { status: 'already_gone', line: `Somebody else has deleted the project ${told}.` };
}

function find(
  api: HostingApi,
  project: DoomedProject,
  waiting: Waiting,
): Promise<Project | undefined> {
  if (project.by === 'uuid') return findProject(api, project.uuid, waiting);
  return chooseProject(api, { ...project, ifMissing: 'ignore' }, waiting);
}

function checkOwner(found: Project, project: DoomedProject): void {
  if (project.by === 'name' || project.ofPullRequest === undefined) return;
  if (namesPullRequest(found.name, project.ofPullRequest)) return;
  const number = String(project.ofPullRequest);
  throw new ActionError(
    'input',
    `project_uuid: the project ${oneLine(found.name)} (${found.uuid}) does not have the number of pull request ${number} in its name, ` +
      'and the workflow does not give its UUID, so it is not deleted.',
    {
      hint: `Give the project’s name in project_name, such as pr-${number}, or, if it is meant, its UUID in the input project_uuid.`,
    },
  );
}
