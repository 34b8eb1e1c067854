import { ActionError, HttpError } from '../../errors.ts';

const SAFE =
  'Look at the Deployment in the Merchant Center. ' +
  'Running the job again is safe: it waits for a deployment that is in progress.';

/** Makes the error for a call that may have started a deployment, and nobody can know. */
export function lostAnswer(cause: ActionError): ActionError {
  return new ActionError('ambiguous', `${cause.message} The deployment may have started.`, {
    hint: `It is not asked for again, because that could deploy twice. ${SAFE}`,
    cause,
  });
}

/**
 * Says what the refusal of a repeated call leaves open: what is not seen of the first call may have started a deployment all
 * the same. What is no refusal stays as it is.
 */
export function afterLoss(lost: ActionError | undefined, refusal: unknown): unknown {
  if (lost === undefined || !(refusal instanceof HttpError)) return refusal;
  return new ActionError(
    'ambiguous',
    `${lost.message} The deployment may have started. It was asked for once more, and refused: ${refusal.message}`,
    { hint: SAFE, platformCode: refusal.platformCode, cause: refusal },
  );
}
