import * as z from 'zod/mini';
import type { Clock, Creation } from '../../../step/index.ts';
import { createOnce } from '../../../step/index.ts';
import { ActionError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import { platformId } from '../api.ts';
import type { HostingApi } from '../api.ts';
import { checkTwin, listProjects } from './projects.ts';
import type { Project } from './projects.ts';

const CONFLICT = 409;

const Created = z.looseObject({
  data: z.looseObject({ uuid: platformId, name: z.optional(z.string()) }),
});

/** A new project. */
export interface NewProject extends Project {
  /** Whether this call certainly created it. One found after a lost answer may be another job's. */
  readonly isOurs: boolean;
}

/**
 * Creates a project. When the answer is lost or the name is taken, it checks for the project before it retries, because
 * another job of the same pull request may have created it at the same time.
 */
export async function createProject(
  api: HostingApi,
  name: string,
  waiting: Waiting & { readonly clock: Clock },
): Promise<NewProject> {
  const { clock, deadline, onRetry } = waiting;
  const { value, how } = await createOnce<Project>({
    what: `the project ${oneLine(name)}`,
    create: () => post(api, name, waiting),
    look: async () => {
      const projects = await listProjects(api, waiting);
      checkTwin(name, projects);
      return projects.find((project) => project.name === name);
    },
    isTaken: ({ status }) => status === CONFLICT,
    info: onRetry,
    unknown: unconfirmed(name),
    ...{ clock, signal: deadline.signal },
  });
  return { ...value, isOurs: how === 'answered' };
}

/** Makes the error for an unknown outcome. Nothing was deployed, so the step has failed rather than ended unknown. */
function unconfirmed(name: string): NonNullable<Creation<Project>['unknown']> {
  return (lost, later) =>
    new ActionError(
      'http',
      `${(later ?? lost).message} Could not confirm whether the project ${oneLine(name)} was created.`,
      { hint: 'Nothing was deployed. Run the job again.', cause: later ?? lost },
    );
}

async function post(api: HostingApi, name: string, waiting: Waiting): Promise<Project> {
  const { data } = await api.call(
    {
      what: 'Creating the project',
      method: 'POST',
      path: '/projects',
      body: { name },
      answer: Created,
    },
    { ...waiting, retryable: canSendAgain },
  );
  return { uuid: data.uuid.toLowerCase(), name, hostnames: [] };
}
