import { createOnce, sleep } from '../../../step/index.ts';
import { ActionError, HttpError } from '../../../errors/index.ts';
import { canSendAgain } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import {
  DeploymentJson,
  deploymentPath,
  findDeployment,
  isBusy,
  isConcurrent,
  isWhileDeploying,
  readDeployment,
} from '../api/index.ts';
import type { ConnectDeployment } from '../api/index.ts';
import { isNewTo, openPace } from '../follow/index.ts';
import type { Started } from '../follow/index.ts';
import type { RedeployBody } from './bodies.ts';
import { mayHaveStarted } from './startJob.ts';
import type { StartJob } from './startJob.ts';

interface Redeploy extends StartJob {
  /** The Deployment as last read. */
  readonly deployment: ConnectDeployment;
  readonly bodyFor: (version: number) => RedeployBody;
}

/**
 * Starts a redeploy. Resolves when the platform has accepted the call, by its answer or by its effect. While another deployment
 * of the Deployment is in progress it waits, or throws `conflict`. Throws `ambiguous` when it stays unknown whether the call had
 * its effect.
 *
 * @see https://docs.commercetools.com/connect/deployments#redeploy
 */
export async function startRedeploy(job: Redeploy): Promise<Started> {
  const { run, deadline, deployment } = job;
  let before = deployment;
  if (isBusy(before.status)) before = await waitForOther(job, before);
  let isOutdated = false;
  const { value, how } = await createOnce<ConnectDeployment>({
    what: 'the deployment',
    create: () => post(job, before.version),
    look: () => lookFor(job, before),
    afterRefusal: async (error) => {
      if (isWhileDeploying(error)) {
        before = await waitForOther(job, before);
      } else if (isConcurrent(error)) {
        before = await lookAfterConflict(job, { before, isRepeated: isOutdated });
        isOutdated = true;
      } else throw error;
    },
    info: run.journal.info,
    unknown: mayHaveStarted,
    ...{ clock: run.tools.clock, signal: deadline.signal },
  });
  return { before, first: value, isAnswer: how === 'answered' };
}

async function post(job: Redeploy, version: number): Promise<ConnectDeployment> {
  const { run, deadline, bodyFor, deployment } = job;
  try {
    return await run.api.call(
      {
        what: 'Redeploying',
        method: 'POST',
        path: deploymentPath(run.target),
        body: bodyFor(version),
        answer: DeploymentJson,
      },
      { deadline, retryable: canSendAgain, onRetry: run.journal.info },
    );
  } catch (error) {
    const isLost = error instanceof HttpError && error.effect === 'unknown';
    // Sets the id, which people need to check a deployment that may have started.
    if (isLost || deadline.signal.aborted) run.journal.output('deployment_uuid', deployment.id);
    throw error;
  }
}

/**
 * Checks whether a call has started a deployment: then there is another build, or a newer version with another status or report.
 * When only the version or the status differs, or the Deployment is gone, somebody else may have done it.
 */
async function lookFor(
  { run, deadline }: StartJob,
  before: ConnectDeployment,
): Promise<ConnectDeployment | 'unclear' | undefined> {
  const { api, target, journal } = run;
  const now = await findDeployment(api, target, { deadline, onRetry: journal.info });
  if (now === undefined) return 'unclear';
  const isOtherBuild = now.buildId !== undefined && now.buildId !== before.buildId;
  const hasNewEntries = now.entries.some(isNewTo(before.entries));
  const isSame = now.status === before.status && !hasNewEntries;
  if (isOtherBuild || (now.version > before.version && !isSame)) return now;
  return now.version === before.version && now.status === before.status ? undefined : 'unclear';
}

/** Handles another process's change. Redeploys on top of it once, if it is finished; throws `conflict` otherwise. */
async function lookAfterConflict(
  { run, deadline }: StartJob,
  seen: { readonly before: ConnectDeployment; readonly isRepeated: boolean },
): Promise<ConnectDeployment> {
  const { api, target, journal } = run;
  const now = await readDeployment(api, target, { deadline, onRetry: journal.info });
  const versions = `version: expected ${String(seen.before.version)}, now ${String(now.version)}`;
  if (!isBusy(now.status) && !seen.isRepeated) {
    journal.info(
      `The Deployment was changed meanwhile (${versions}). Redeploying the new version.`,
    );
    return now;
  }
  throw new ActionError(
    'conflict',
    `Another process changed the Deployment at the same time (${versions}). It is ${oneLine(now.status)} now.`,
    {
      hint: 'Check what it deployed before you run the job again. A `concurrency` group keeps jobs apart.',
      platformCode: oneLine('ConcurrentModification'),
    },
  );
}

/**
 * Waits until the deployment in progress has ended, and resolves with the Deployment. Polls at least once. Throws `conflict` at
 * once when `on_conflict` is `fail`, and `timeout` when it does not end in time.
 */
async function waitForOther(
  { run, deadline }: StartJob,
  seen: Pick<ConnectDeployment, 'status'>,
): Promise<ConnectDeployment> {
  const { api, target, tools, journal } = run;
  if (run.onConflict === 'fail') throw conflict(seen.status);
  const pace = openPace(tools.random);
  journal.info('Another deployment is in progress. Waiting for it to finish.');
  let { status } = seen;
  for (;;) {
    journal.waitingFor(`another deployment is in progress (${oneLine(status)})`);
    const waitMs = pace.nextMs();
    if (waitMs >= deadline.remainingMs()) throw stillBusy(status);
    const look = async (): Promise<ConnectDeployment | undefined> => {
      await sleep(tools.clock, waitMs, deadline.signal);
      return findDeployment(api, target, { deadline, onRetry: journal.info });
    };
    const now = await look().catch((error: unknown) => {
      throw isTimeout(error) ? stillBusy(status) : error;
    });
    if (now === undefined) throw removed();
    if (!isBusy(now.status)) return now;
    if (now.status !== status) pace.restart();
    ({ status } = now);
  }
}

/** The time limit has ended a look, which is no better reason than that the other deployment goes on. */
function isTimeout(error: unknown): boolean {
  return error instanceof ActionError && error.code === 'timeout';
}

function conflict(status: string): ActionError {
  return new ActionError(
    'conflict',
    `Another deployment is in progress: the Deployment is ${oneLine(status)}.`,
    {
      hint: 'Wait for it and run the job again, or set `on_conflict: wait`. A `concurrency` group keeps jobs apart.',
    },
  );
}

function stillBusy(status: string): ActionError {
  return new ActionError(
    'timeout',
    `Another deployment was still in progress at the time limit: the Deployment is ${oneLine(status)}.`,
    { hint: 'Raise `timeout_minutes`, or use a `concurrency` group to keep jobs apart.' },
  );
}

function removed(): ActionError {
  return new ActionError('conflict', 'The Deployment was removed while this job waited for it.', {
    hint: 'Run the job again: with connector_key or connector_id it creates the Deployment again.',
  });
}
