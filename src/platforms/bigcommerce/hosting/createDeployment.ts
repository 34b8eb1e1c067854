import * as z from 'zod/mini';
import { createOnce, sleep } from '../../../step/index.ts';
import type { Deadline, Journal } from '../../../step/index.ts';
import { ActionError } from '../../../errors/index.ts';
import type { HttpError } from '../../../errors/index.ts';
import type { PlatformRun } from '../../../deploy/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { platformId } from '../api.ts';
import type { Target } from '../inputs/index.ts';
import type { HostingRun } from './hostingRun.ts';

interface Creation extends Pick<HostingRun, 'api' | 'onConflict'> {
  readonly tools: Pick<ClientTools, 'clock'>;
  readonly journal: Pick<Journal, 'info' | 'waitingFor'>;
  readonly target: Pick<Target, 'variables'>;
  readonly beforeCreate?: PlatformRun['beforeCreate'] | undefined;
  readonly deadline: Deadline;
  readonly projectUuid: string;
  /** Uploads the artifact; resolves with the upload's UUID. */
  readonly upload: () => Promise<string>;
  /** Called after waiting for another deployment, which may have changed the site. */
  readonly afterOther: () => Promise<void>;
}

const CONFLICT = 409;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 15_000;
const MOST_WAITS_MS = 60_000;

/** A deployment that the platform has accepted. */
export interface CreatedDeployment {
  readonly uuid: string;
  /** Whether another deployment of the project was in progress before. */
  readonly isAfterOther: boolean;
}

/**
 * Uploads the artifact and creates the deployment. While another deployment of the project is in
 * progress it waits, or throws `conflict`. Throws `ambiguous` when the call may have had its effect: there is no list of
 * deployments to check, and a second call could deploy twice.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
export async function createDeployment(creation: Creation): Promise<CreatedDeployment> {
  const { tools, deadline, journal, beforeCreate } = creation;
  let uploadUuid = await creation.upload();
  let [waitMs, waitsMs] = [0, 0];
  const { value } = await createOnce({
    what: 'the deployment',
    create: async () => {
      await beforeCreate?.(deadline.signal);
      return post(creation, uploadUuid);
    },
    afterRefusal: async (error) => {
      if (error.status === CONFLICT) {
        waitMs = await waitForOther(creation, error, waitMs);
        await creation.afterOther();
        return;
      }
      if (beforeCreate !== undefined && canSendAgain(error)) {
        waitsMs += await waitToAskAgain(creation, error, waitsMs);
        return;
      }
      // The lifetime of an upload is not documented. Retry only one that had to wait.
      if (!isAboutUpload(error) || waitMs === 0) throw error;
      journal.info('The upload expired while waiting. Uploading again.');
      uploadUuid = await creation.upload();
    },
    unknown: ambiguous,
    ...{ clock: tools.clock, signal: deadline.signal },
  });
  return { uuid: value, isAfterOther: waitMs > 0 };
}

async function post(creation: Creation, uploadUuid: string): Promise<string> {
  const { api, deadline, projectUuid, target, beforeCreate, journal } = creation;
  const { data } = await api.call(
    {
      what: 'Creating the deployment',
      method: 'POST',
      path: '/deployments',
      body: {
        project_uuid: projectUuid,
        upload_uuid: uploadUuid,
        environment_variables: target.variables,
      },
      answer: Created,
      hintWhenCut: 'The deployment was just being created, and may have started.',
    },
    // Where something has to be asked before each call, it is not sent again without that.
    {
      deadline,
      retryable: beforeCreate === undefined ? canSendAgain : never,
      onRetry: journal.info,
    },
  );
  return data.deployment_uuid;
}

const Created = z.looseObject({
  data: z.looseObject({ deployment_uuid: platformId }),
});

function never(): boolean {
  return false;
}

/** Waits after a call that had no effect, a minute in all. Resolves with the time it waited. */
async function waitToAskAgain(
  { tools, deadline }: Creation,
  error: HttpError,
  waitedMs: number,
): Promise<number> {
  const waitMs = Math.max(FIRST_WAIT_MS, error.retryAfterMs ?? 0);
  if (waitedMs + waitMs > Math.min(MOST_WAITS_MS, deadline.remainingMs())) throw error;
  await sleep(tools.clock, waitMs, deadline.signal);
  return waitMs;
}

/** Waits before the next attempt. Resolves with the time it waited. */
async function waitForOther(
  { onConflict, tools, deadline, journal }: Creation,
  error: HttpError,
  waitedMs: number,
): Promise<number> {
  if (onConflict === 'fail') throw conflict(error);
  if (waitedMs === 0)
    journal.info('Another deployment of this project is in progress. Waiting for it to finish.');
  journal.waitingFor('another deployment of this project is in progress');
  const ownMs = waitedMs === 0 ? FIRST_WAIT_MS : Math.min(LONGEST_WAIT_MS, waitedMs * 1.5);
  const waitMs = Math.max(ownMs, error.retryAfterMs ?? 0);
  if (waitMs >= deadline.remainingMs()) throw stillBusy(error);
  await sleep(tools.clock, waitMs, deadline.signal);
  return ownMs;
}

function isAboutUpload(error: HttpError): boolean {
  return (
    [400, 404, 410, 422].includes(error.status) &&
    /upload/i.test(`${error.message} ${error.said ?? ''}`)
  );
}

function ambiguous(cause: HttpError): ActionError {
  return new ActionError('ambiguous', `${cause.message} The deployment may have started.`, {
    hint:
      'The call was not retried, because that could deploy twice. Look at the site. If the previous version is still live, ' +
      'run the job again. That is safe: the platform refuses a second deployment while one is in progress.',
    cause,
  });
}

function conflict(cause: HttpError): ActionError {
  return new ActionError('conflict', 'Another deployment of this project is in progress.', {
    hint: 'Wait for it and run the job again, or set `on_conflict: wait`. A `concurrency` group keeps jobs apart.',
    cause,
  });
}

function stillBusy(cause: HttpError): ActionError {
  return new ActionError(
    'timeout',
    'Another deployment of this project was still in progress at the time limit.',
    { hint: 'Raise `timeout_minutes`, or use a `concurrency` group to keep jobs apart.', cause },
  );
}
