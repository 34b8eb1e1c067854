import { ActionError } from '../../../errors/index.ts';

/** Makes the error for a call that may have started a deployment. `later` is the error of the last retry. */
export function mayHaveStarted(lost: ActionError, later: ActionError | undefined): ActionError {
  const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
  return new ActionError('ambiguous', `${lost.message} The deployment may have started.${again}`, {
    hint:
      'Another retry could deploy twice. Check the Deployment in the Merchant Center. ' +
      'Running the job again is safe: it waits for a deployment in progress.',
    platformCode: later?.platformCode,
    cause: later ?? lost,
  });
}
