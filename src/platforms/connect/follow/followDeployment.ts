import { sleep } from '../../../step/index.ts';
import type { Deadline } from '../../../step/index.ts';
import type { DeploymentEvent, ProgressEvent } from '../../../deploy/index.ts';
import { ActionError, HttpError } from '../../../errors/index.ts';
import { isTemporary } from '../../../http/index.ts';
import { oneLine } from '../../../text/index.ts';
import { classify, readDeployment } from '../api/index.ts';
import type { ConnectDeployment } from '../api/index.ts';
import { conclude } from './conclude.ts';
import { openObservations } from './evidence.ts';
import { openPace } from './pace.ts';
import { openReport } from './report.ts';
import type { ConnectRun, Started } from './run.ts';

/**
 * Polls a deployment and ends with its outcome, once that cannot be the previous deployment's. Logs new entries of the
 * platform's report. Throws `deployment-lost` when the Deployment is gone.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export async function* followDeployment(
  run: ConnectRun,
  started: Started,
  deadline: Deadline,
): AsyncGenerator<DeploymentEvent> {
  const { tools, journal } = run;
  const report = openReport(journal, started.before);
  const observations = openObservations(started, tools.clock);
  const pace = openPace(tools.random);
  const poll = openPoll(run, started.first.id, deadline);
  const warnIfUnknown = unknownStatusTeller(run);
  let now = started.first;
  let retryAfterMs = 0;
  for (;;) {
    warnIfUnknown(now.status);
    report.tell(now);
    const isFinal = ['deployed', 'failed', 'undeploying'].includes(classify(now.status));
    if (isFinal && observations.believed()) {
      yield conclude(run, { before: started.before, now, entries: report.entries() });
      return;
    }
    yield progress(now.status, isFinal);
    const settlesInMs = isFinal ? observations.settlesInMs() : 0;
    // Polls at the latest when the status has settled.
    const waitMs = Math.min(pace.nextMs(), settlesInMs > 0 ? settlesInMs : Infinity);
    await sleep(tools.clock, Math.max(waitMs, retryAfterMs), deadline.signal);
    const askedAtMs = tools.clock.now();
    const look = await poll();
    retryAfterMs = look.kind === 'missed' ? look.retryAfterMs : 0;
    if (look.kind === 'missed') continue;
    if (observations.note(look.deployment, askedAtMs)) pace.restart();
    now = look.deployment;
  }
}

function progress(platformStatus: string, isFinal: boolean): ProgressEvent {
  // Until it has settled, a final status may be the previous deployment's.
  const phase = isFinal ? `${platformStatus}, waiting for this deployment to show` : undefined;
  return { kind: 'progress', platformStatus, phase: phase ?? platformStatus, percent: undefined };
}

function unknownStatusTeller({ journal }: ConnectRun): (status: string) => void {
  const told = new Set<string>();
  return (status) => {
    if (classify(status) !== 'unknown' || told.has(status)) return;
    told.add(status);
    journal.warning({
      title: 'Unknown status',
      message: `The platform reports the undocumented status ${oneLine(status)}. It is treated as in progress.`,
    });
  };
}

/** One look at a Deployment. */
type Poll =
  | { readonly kind: 'seen'; readonly deployment: ConnectDeployment }
  /** Failed with a transient error. */
  | { readonly kind: 'missed'; readonly retryAfterMs: number };

/** An instance may lag or send garbage for a moment. A longer streak is an error. */
const MOST_IN_ROW = 4;
const NOT_FOUND = 404;

/**
 * Returns the function that looks at a Deployment once. Transient errors are skipped; only the first in a streak is logged.
 * Throws `deployment-lost` when the Deployment stays away or another one took its place, and any other error as it is.
 */
function openPoll(
  { api, target, journal }: ConnectRun,
  id: string,
  deadline: Deadline,
): () => Promise<Poll> {
  let missed = 0;
  let inRow = 0;
  return async () => {
    try {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      const deployment = await readDeployment(api, target, waiting);
      missed = 0;
      inRow = 0;
      if (deployment.id !== id) throw lost(id, 'Another one has its key now.');
      return { kind: 'seen', deployment };
    } catch (error) {
      const kind = kindOf(error);
      if (kind === undefined) throw error;
      inRow = kind === 'passing' ? 0 : inRow + 1;
      if (inRow > MOST_IN_ROW)
        throw kind === 'gone' ? lost(id, 'It may have been deleted.') : error;
      missed += 1;
      if (missed === 1) journal.info(`${(error as ActionError).message} Retrying.`);
      const retryAfterMs = error instanceof HttpError ? (error.retryAfterMs ?? 0) : 0;
      return { kind: 'missed', retryAfterMs };
    }
  };
}

/**
 * Sorts errors into transient ones (`passing`) and those that become final when they repeat; undefined for any other.
 */
function kindOf(error: unknown): 'passing' | 'gone' | 'unreadable' | undefined {
  if (!(error instanceof HttpError)) return undefined;
  if (error.code === 'unexpected-response') return 'unreadable';
  if (error.status === NOT_FOUND) return 'gone';
  return isTemporary(error) ? 'passing' : undefined;
}

function lost(id: string, reason: string): ActionError {
  return new ActionError(
    'deployment-lost',
    `The platform no longer knows Deployment ${id}. ${reason}`,
    { hint: 'Check the project’s Deployments before you deploy again.' },
  );
}
