import { sleep } from '../../../step/index.ts';
import type { Deadline } from '../../../step/index.ts';
import { HttpError } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { isTemporary } from '../../../http/index.ts';
import type { RemovalEnd } from '../../../teardown/index.ts';
import { oneLine, plainOutput } from '../../../text/index.ts';
import { classify, findDeployment, isMissing, readDeployment } from '../api/index.ts';
import type { ConnectApi, ConnectDeployment } from '../api/index.ts';
import { formatEntry, openPace, openReport } from '../follow/index.ts';
import type { Report } from '../follow/index.ts';
import { openRequests } from './openRequests.ts';
import type { RemovalJob } from './openRequests.ts';

/**
 * Deletes a Deployment and waits until it is gone. Only waits if it is already being deleted. If a deployment is in progress and
 * the platform refuses, waits for that to finish first.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
export async function removeDeployment(job: RemovalJob, deadline: Deadline): Promise<RemovalEnd> {
  const { api, place, tools, journal } = job;
  const waiting = { deadline, onRetry: journal.info };
  const first = await findDeployment(api, place, waiting);
  if (first === undefined) return alreadyGone(job);
  const logStatus = statusLogger(job);
  const report = openReport(journal, first);
  const requests = openRequests(job, deadline);
  const pace = openPace(tools.random);
  const lookAgain = openLook(api, { ...place, id: first.id }, waiting);
  let look: Look = { kind: 'seen', deployment: first };
  let { version: newest } = first;
  for (;;) {
    if (look.kind === 'gone') return deleted(job);
    // Skips answers of an instance that lags behind.
    if (look.kind === 'seen' && look.deployment.version >= newest) {
      newest = look.deployment.version;
      if (logStatus(look.deployment)) pace.restart();
      report.log(look.deployment);
      const move = await requests.next(look.deployment.status);
      if (move === 'failed') return undeployFailed(look.deployment, report);
      if (move === 'gone') return requests.mayHaveWorked() ? deleted(job) : alreadyGone(job);
    }
    const retryAfterMs = look.kind === 'missed' ? look.retryAfterMs : 0;
    await sleep(tools.clock, Math.max(pace.nextMs(), retryAfterMs), deadline.signal);
    look = await lookAgain();
  }
}

/** Returns a function that logs a new status, and returns whether it was new. */
function statusLogger({ journal }: RemovalJob): (now: ConnectDeployment) => boolean {
  let logged = '';
  return ({ status }) => {
    if (status === logged) return false;
    logged = status;
    const shown = oneLine(status);
    journal.waitingFor(shown);
    journal.info(
      classify(status) === 'pending'
        ? `The Deployment is ${shown}: a deployment is in progress.`
        : `The Deployment is ${shown}.`,
    );
    return true;
  };
}

function deleted({ place: { projectKey, deployment } }: RemovalJob): RemovalEnd {
  const line = `Deleted the Deployment ${deployment.value} of the project ${projectKey}.`;
  return { status: 'deleted', line };
}

function alreadyGone({ place: { projectKey, deployment } }: RemovalJob): RemovalEnd {
  const which = `${deployment.by} ${deployment.value}`;
  const line = `The project ${projectKey} no longer has a Deployment with the ${which}.`;
  return { status: 'already_gone', line };
}

function undeployFailed(
  { status }: ConnectDeployment,
  report: Pick<Report<never>, 'entries'>,
): RemovalEnd {
  const reason = report.entries().find(({ type }) => type === 'Error');
  const why = reason === undefined ? ', without a reason.' : `: ${formatEntry(reason)}`;
  return {
    status: 'failed',
    platformCode: plainOutput(oneLine(status)),
    message: `The platform reports that the Deployment could not be undeployed${why}`,
    hint:
      'The Deployment still exists, at least in part. A failing preUndeploy script can be the cause. ' +
      'Fix it, then run the job again, or delete the Deployment in the Merchant Center.',
  };
}

/** One look at a Deployment that is being removed. */
type Look =
  | { readonly kind: 'seen'; readonly deployment: ConnectDeployment }
  | { readonly kind: 'gone' }
  /** Failed with a transient error. */
  | { readonly kind: 'missed'; readonly retryAfterMs: number };

/** An instance may send garbage for a moment. A longer streak is an error. */
const MOST_IN_ROW = 4;
const NOT_FOUND = 404;

/**
 * Returns a function that checks once whether the Deployment with an id still exists; another one with the same key does not
 * count. Skips transient errors and logs only the first in a streak. Throws any other error.
 */
function openLook(
  api: ConnectApi,
  place: Parameters<typeof readDeployment>[1] & { readonly id: string },
  waiting: Waiting,
): () => Promise<Look> {
  let missed = 0;
  let unreadable = 0;
  return async () => {
    try {
      const deployment = await readDeployment(api, place, { ...waiting, attempts: 1 });
      missed = 0;
      unreadable = 0;
      return deployment.id === place.id ? { kind: 'seen', deployment } : { kind: 'gone' };
    } catch (error) {
      if (isMissing(error)) return { kind: 'gone' };
      if (!canPass(error)) throw error;
      unreadable = isNonsense(error) ? unreadable + 1 : 0;
      if (unreadable > MOST_IN_ROW) throw error;
      missed += 1;
      if (missed === 1) waiting.onRetry(`${error.message} Retrying.`);
      return { kind: 'missed', retryAfterMs: error.retryAfterMs ?? 0 };
    }
  };
}

function canPass(error: unknown): error is HttpError {
  return error instanceof HttpError && (isNonsense(error) || isTemporary(error));
}

/** A success that cannot be read, or a 404 that is not the platform's. */
function isNonsense(error: HttpError): boolean {
  return error.status === NOT_FOUND || error.code === 'unexpected-response';
}
