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
 * Deletes a Deployment and waits until the platform does not know it any more. One that is being deleted already is only waited
 * for, and one that is being deployed until that has ended, if the platform wants it so.
 *
 * @see https://docs.commercetools.com/connect/deployments#delete-deployment
 */
export async function removeDeployment(job: RemovalJob, deadline: Deadline): Promise<RemovalEnd> {
  const { api, place, tools, journal } = job;
  const waiting = { deadline, onRetry: journal.info };
  const first = await findDeployment(api, place, waiting);
  if (first === undefined) return alreadyGone(job);
  const tell = teller(job);
  const report = openReport(journal, first);
  const requests = openRequests(job, deadline);
  const pace = openPace(tools.random);
  const lookAgain = openLook(api, { ...place, id: first.id }, waiting);
  let look: Look = { kind: 'seen', deployment: first };
  let { version: newest } = first;
  for (;;) {
    if (look.kind === 'gone') return deleted(job);
    // An instance of the platform that lags behind its own answers shows the past.
    if (look.kind === 'seen' && look.deployment.version >= newest) {
      newest = look.deployment.version;
      if (tell(look.deployment)) pace.restart();
      report.tell(look.deployment);
      const move = await requests.next(look.deployment.status);
      if (move === 'failed') return undeployFailed(look.deployment, report);
      if (move === 'gone') return requests.mayHaveWorked() ? deleted(job) : alreadyGone(job);
    }
    const retryAfterMs = look.kind === 'missed' ? look.retryAfterMs : 0;
    await sleep(tools.clock, Math.max(pace.nextMs(), retryAfterMs), deadline.signal);
    look = await lookAgain();
  }
}

/** Makes the function that tells a status that is new, and whether it was. */
function teller({ journal }: RemovalJob): (now: ConnectDeployment) => boolean {
  let told = '';
  return ({ status }) => {
    if (status === told) return false;
    told = status;
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
  const line = `The project ${projectKey} has no Deployment with the ${which} any more.`;
  return { status: 'already_gone', line };
}

function undeployFailed({ status }: ConnectDeployment, report: Report): RemovalEnd {
  const reason = report.entries().find(({ type }) => type === 'Error');
  const why = reason === undefined ? ', and gives no reason.' : `: ${formatEntry(reason)}`;
  return {
    status: 'failed',
    platformCode: plainOutput(oneLine(status)),
    message: `The platform says that the Deployment could not be undeployed${why}`,
    hint:
      'The Deployment is there still, whole or in part. A preUndeploy script that fails can be the reason. ' +
      'After it is mended, run the job again, or delete the Deployment in the Merchant Center.',
  };
}

/** One look at a Deployment that is being removed. */
type Look =
  | { readonly kind: 'seen'; readonly deployment: ConnectDeployment }
  | { readonly kind: 'gone' }
  /** Failed with something that passes. */
  | { readonly kind: 'missed'; readonly retryAfterMs: number };

/** An instance may answer nonsense for a moment. A longer streak is an error. */
const MOST_IN_ROW = 4;
const NOT_FOUND = 404;

/**
 * Returns the function that looks once whether the Deployment with an id still exists; another one under the same key does
 * not count. Transient errors are skipped; only the first in a streak is logged. Throws any other error as it is.
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
      if (missed === 1) waiting.onRetry(`${error.message} Asking again.`);
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
