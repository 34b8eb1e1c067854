import { sleep } from '../../../clock.ts';
import type { Deadline } from '../../../clock.ts';
import type { DeploymentEvent, ProgressEvent } from '../../../deploy/platform.ts';
import { oneLine } from '../../../text.ts';
import { classify } from '../api/statuses.ts';
import { conclude } from './conclude.ts';
import type { ConnectRun } from './connectRun.ts';
import { openPace } from './openPace.ts';
import { openPoll } from './openPoll.ts';
import { openReport } from './openReport.ts';
import { openSightings } from './openSightings.ts';
import type { Started } from './started.ts';

/**
 * Follows a deployment by asking for it again and again, and ends with its outcome once that is certain to be its own. New
 * entries of the platform's report are told as they come. Throws `deployment-lost` when the Deployment is gone.
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
  const sightings = openSightings(started, tools.clock);
  const pace = openPace(tools.random);
  const poll = openPoll(run, started.first.id, deadline);
  const warnIfUnknown = unknownStatusTeller(run);
  let now = started.first;
  let retryAfterMs = 0;
  for (;;) {
    warnIfUnknown(now.status);
    report.tell(now);
    const isFinal = ['deployed', 'failed', 'undeploying'].includes(classify(now.status));
    if (isFinal && sightings.believed()) {
      yield conclude(run, { before: started.before, now, entries: report.entries() });
      return;
    }
    yield progress(now.status, isFinal);
    const settlesInMs = isFinal ? sightings.settlesInMs() : 0;
    // No later than when what is seen may be believed.
    const waitMs = Math.min(pace.nextMs(), settlesInMs > 0 ? settlesInMs : Infinity);
    await sleep(tools.clock, Math.max(waitMs, retryAfterMs), deadline.signal);
    const askedAtMs = tools.clock.now();
    const look = await poll();
    retryAfterMs = look.kind === 'missed' ? look.retryAfterMs : 0;
    if (look.kind === 'missed') continue;
    if (sightings.note(look.deployment, askedAtMs)) pace.restart();
    now = look.deployment;
  }
}

function progress(platformStatus: string, isFinal: boolean): ProgressEvent {
  // A final status that is not believed yet belongs to the deployment before, as far as one can know.
  const phase = isFinal ? `${platformStatus}, waiting to see this deployment begin` : undefined;
  return { kind: 'progress', platformStatus, phase: phase ?? platformStatus, percent: undefined };
}

function unknownStatusTeller({ journal }: ConnectRun): (status: string) => void {
  const told = new Set<string>();
  return (status) => {
    if (classify(status) !== 'unknown' || told.has(status)) return;
    told.add(status);
    journal.warning({
      title: 'Unknown status',
      message: `The platform says that the Deployment is ${oneLine(status)}, which is not documented. It is taken for work in progress.`,
    });
  };
}
