import type { Deadline } from '../../../step/index.ts';
import type { DeploymentEvent, ProgressEvent } from '../../../deploy/index.ts';
import { oneLine } from '../../../text/index.ts';
import { classify, readDeployment } from '../api/index.ts';
import { conclude } from './conclude.ts';
import { openObservations } from './evidence.ts';
import { openPoll } from './openPoll.ts';
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
  const poll = openPoll({
    noun: 'Deployment',
    id: started.first.id,
    read: () => {
      const waiting = { deadline, onRetry: journal.info, attempts: 1 };
      return readDeployment(run.api, run.target, waiting);
    },
    ...{ observations, tools, signal: deadline.signal, info: journal.info },
  });
  const warnIfUnknown = unknownStatusLogger(run);
  let now = started.first;
  for (;;) {
    warnIfUnknown(now.status);
    report.log(now);
    const isFinal = ['deployed', 'failed', 'undeploying'].includes(classify(now.status));
    if (isFinal && observations.believed()) {
      yield conclude(run, { before: started.before, now, entries: report.entries() });
      return;
    }
    yield progress(now.status, isFinal);
    now = await poll(isFinal);
  }
}

function progress(platformStatus: string, isFinal: boolean): ProgressEvent {
  // Until it has settled, a final status may be the previous deployment's.
  const phase = isFinal ? `${platformStatus}, waiting for this deployment to show` : undefined;
  return { kind: 'progress', platformStatus, phase: phase ?? platformStatus, percent: undefined };
}

function unknownStatusLogger({ journal }: ConnectRun): (status: string) => void {
  const reported = new Set<string>();
  return (status) => {
    if (classify(status) !== 'unknown' || reported.has(status)) return;
    reported.add(status);
    journal.warning({
      title: 'Unknown status',
      message: `The platform reports the undocumented status ${oneLine(status)}. It is treated as in progress.`,
    });
  };
}
