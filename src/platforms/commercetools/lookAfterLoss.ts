import { sleep } from '../../clock.ts';
import { ActionError } from '../../errors.ts';
import type { ConnectDeployment } from './connectDeployment.ts';
import { findDeployment } from './deployments.ts';
import type { StartJob } from './started.ts';

/** What a look at the Deployment says of a call whose answer was lost. */
export type Finding =
  | { readonly kind: 'started'; readonly deployment: ConnectDeployment }
  | { readonly kind: 'nothing-happened' }
  | { readonly kind: 'unclear' };

/** Long enough for a call that is on its way to arrive, before it is taken for lost altogether. */
const LOOK_AFTER_MS = [1000, 4000, 10_000];

/**
 * Finds out whether a call whose answer was lost has started a deployment. It has when there is a Deployment that was not
 * there before, or its version or build is another one. It has not when all is as before for 15 s.
 */
export async function lookAfterLoss(
  { run, deadline }: StartJob,
  before: ConnectDeployment | undefined,
): Promise<Finding> {
  const { api, target, tools, journal } = run;
  journal.info('The answer was lost. Looking at the Deployment before anything is sent again.');
  let now: ConnectDeployment | undefined;
  for (const waitMs of LOOK_AFTER_MS) {
    await sleep(tools.clock, waitMs, deadline.signal);
    try {
      now = await findDeployment(api, target, { deadline, onRetry: journal.info });
    } catch (error) {
      if (!isRefused(error)) throw error;
      journal.info(error.message);
      return { kind: 'unclear' };
    }
    if (now !== undefined && hasMoved(now, before)) return { kind: 'started', deployment: now };
  }
  return { kind: now?.status === before?.status ? 'nothing-happened' : 'unclear' };
}

function hasMoved(now: ConnectDeployment, before: ConnectDeployment | undefined): boolean {
  if (before === undefined) return true;
  return (
    now.version > before.version || (now.buildId !== undefined && now.buildId !== before.buildId)
  );
}

function isRefused(error: unknown): error is ActionError {
  return error instanceof ActionError && ['http', 'unexpected-response'].includes(error.code);
}
