import { ActionError } from '../../../errors/index.ts';
import type { Deadline } from '../../../step/index.ts';
import type { ConnectRun } from '../follow/index.ts';

/** A deployment to start, by a redeploy or by creating a Deployment. */
export interface StartJob {
  readonly run: ConnectRun;
  readonly deadline: Deadline;
}

/** Makes the error for a call that may have started a deployment. `later` is the error of the last retry. */
export function mayHaveStarted(lost: ActionError, later: ActionError | undefined): ActionError {
  const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
  return new ActionError('ambiguous', `${lost.message} The deployment may have started.${again}`, {
    hint:
      'Another retry could deploy twice. Look at the Deployment in the Merchant Center. If it still runs the previous version, ' +
      'run the job again. That is safe: it waits for a deployment in progress.',
    platformCode: later?.platformCode,
    cause: later ?? lost,
  });
}
