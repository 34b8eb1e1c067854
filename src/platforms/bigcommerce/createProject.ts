import { z } from 'zod';
import { sleep } from '../../clock.ts';
import type { Clock } from '../../clock.ts';
import { HttpError } from '../../errors.ts';
import { isLostAnswer, isSafeToRepeat } from '../../http/repeatable.ts';
import type { Waiting } from '../../http/call.ts';
import type { HostingApi } from './api.ts';
import { platformId } from './platformId.ts';
import { listProjects } from './projects.ts';
import type { Project } from './projects.ts';

const LOOK_AFTER_MS = 1000;
const TRIES = 3;
const CONFLICT = 409;

const Created = z.looseObject({
  data: z.looseObject({ uuid: platformId, name: z.string().optional() }),
});

/** A project that was not there before. */
export interface NewProject extends Project {
  /** Whether it is certain that this call created it: one found afterwards may be another job's. */
  readonly isOurs: boolean;
}

/**
 * Creates a project. When the answer is lost, or says that the name is taken, it looks whether the project is there before
 * it tries again: another job of the same pull request may have created it in the same moment.
 */
export async function createProject(
  api: HostingApi,
  name: string,
  waiting: Waiting & { readonly clock: Clock },
): Promise<NewProject> {
  for (let tried = 1; ; tried += 1) {
    try {
      const { data } = await api.call(
        {
          what: 'Creating the project',
          method: 'POST',
          path: '/projects',
          body: { name },
          answer: Created,
        },
        { ...waiting, retryable: isSafeToRepeat },
      );
      return { uuid: data.uuid.toLowerCase(), name, hostnames: [], isOurs: true };
    } catch (error) {
      if (!mayExist(error)) throw error;
      await sleep(waiting.clock, LOOK_AFTER_MS, waiting.deadline.signal);
      const found = (await listProjects(api, waiting)).find((project) => project.name === name);
      if (found !== undefined) return { ...found, isOurs: false };
      if (tried >= TRIES) throw error;
    }
  }
}

function mayExist(error: unknown): boolean {
  return isLostAnswer(error) || (error instanceof HttpError && error.status === CONFLICT);
}
