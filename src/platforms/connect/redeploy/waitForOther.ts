import { sleep } from '../../../clock.ts';
import { ActionError } from '../../../errors.ts';
import { oneLine } from '../../../text.ts';
import type { ConnectDeployment } from '../api/connectDeployment.ts';
import { findDeployment } from '../api/deployments.ts';
import { isBusy } from '../api/statuses.ts';
import { openPace } from '../follow/openPace.ts';
import type { StartJob } from '../follow/started.ts';

/**
 * Waits until the deployment that is in progress has ended; resolves with the Deployment then. Looks at least once.
 * Throws `conflict` at once when the run shall not wait, and `timeout` when it does not end in time.
 */
export async function waitForOther(
  { run, deadline }: StartJob,
  seen: Pick<ConnectDeployment, 'status'>,
): Promise<ConnectDeployment> {
  const { api, target, tools, journal } = run;
  if (run.onConflict === 'fail') throw conflict(seen.status);
  const pace = openPace(tools.random);
  journal.info('Another deployment is in progress. Waiting for its end.');
  let { status } = seen;
  for (;;) {
    journal.waitingFor(`another deployment is in progress (${oneLine(status)})`);
    const waitMs = pace.nextMs();
    if (waitMs >= deadline.remainingMs()) throw stillBusy(status);
    await sleep(tools.clock, waitMs, deadline.signal);
    const now = await findDeployment(api, target, { deadline, onRetry: journal.info });
    if (now === undefined) throw removed();
    if (!isBusy(now.status)) return now;
    if (now.status !== status) pace.restart();
    ({ status } = now);
  }
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
    hint: 'Run the job again: with connector_key or connector_id it creates the Deployment anew.',
  });
}
