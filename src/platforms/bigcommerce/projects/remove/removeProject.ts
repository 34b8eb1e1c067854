import type { Deadline } from '../../../../step/index.ts';
import type { Waiting } from '../../../../http/index.ts';
import type { RemovalEnd, RemovalRun } from '../../../../teardown/index.ts';
import { oneLine, printable } from '../../../../text/index.ts';
import type { HostingApi } from '../../api.ts';
import { chooseProject } from '../chooseProject.ts';
import { deleteProject } from '../deleteProject.ts';
import { findProject, showProject, targetsOf } from '../projects.ts';
import type { Project } from '../projects.ts';
import type { ProjectName } from '../../inputs/index.ts';
import type { Deletion } from './readRemoval.ts';
import { refuseProduction } from './refuseProduction.ts';

/** A project to delete, and what is needed for it. */
interface RemovalJob extends RemovalRun {
  readonly api: HostingApi;
  readonly storeHash: string;
  readonly project: ProjectName;
  readonly deletion: Deletion;
}

/**
 * Deletes a project and its site. Looks it up first, because only the list of projects shows for certain that it is gone.
 * Throws `input` when several projects have the name, or when it may be production.
 */
export async function removeProject(job: RemovalJob, deadline: Deadline): Promise<RemovalEnd> {
  const { api, project, journal, noteUnderWay } = job;
  const waiting = { deadline, onRetry: journal.info };
  const found = await find(api, project, waiting);
  if (found === undefined) {
    const which = project.by === 'name' ? `called ${printable(project.name)}` : project.uuid;
    return { status: 'already_gone', line: `The store no longer has a project ${which}.` };
  }
  const named = showProject(found);
  const serves =
    found.hostnames.length === 0 ? 'no host name' : found.hostnames.map(oneLine).join(', ');
  journal.info(`This will delete the project ${named}, which serves ${serves}.`);
  if (job.deletion.sparesProduction) await refuseProduction(found, job, deadline.signal);
  journal.info(`Deleting the project ${named}.`);
  const end = await deleteProject(api, found.uuid, { ...waiting, noteUnderWay });
  const otherTargets = targetsOf(job.storeHash, found);
  return end === 'deleted'
    ? { status: 'deleted', line: `Deleted the project ${named}.`, otherTargets }
    : {
        status: 'already_gone',
        line: `The project ${named} was already deleted by another job or person.`,
        otherTargets,
      };
}

function find(
  api: HostingApi,
  project: ProjectName,
  waiting: Waiting,
): Promise<Project | undefined> {
  if (project.by === 'uuid') return findProject(api, project.uuid, waiting);
  return chooseProject(api, { ...project, ifMissing: 'ignore' }, waiting);
}
