import { ActionError } from '../../errors.ts';

/** Makes the error for a call that may have started a deployment, and nobody can know. */
export function lostAnswer(cause: ActionError): ActionError {
  return new ActionError('ambiguous', `${cause.message} The deployment may have started.`, {
    hint:
      'It was not asked for again, because that could deploy twice. Look at the Deployment in the Merchant Center. ' +
      'Running the job again is safe: it waits for a deployment that is in progress.',
    cause,
  });
}
