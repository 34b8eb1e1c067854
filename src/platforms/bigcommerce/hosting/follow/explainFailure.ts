import type { FailedEvent } from '../../../../deploy/index.ts';

/** The meaning of a deployment's numeric error code, and what to do about it. */
export interface Failure {
  readonly message: string;
  readonly hint: string;
  /** What serves afterwards. After most failures, that is documented nowhere. */
  readonly live: FailedEvent['live'];
}

const RUN_AGAIN =
  'Run the job again. If it fails again, give the correlation id to the platform’s support.';

const known: ReadonlyMap<string, Omit<Failure, 'live'>> = new Map(
  Object.entries({
    10: {
      message: 'The platform had an internal error.',
      hint: RUN_AGAIN,
    },
    20: {
      message: 'The platform could not fetch the uploaded artifact.',
      hint: RUN_AGAIN,
    },
    30: {
      message: 'The platform could not unpack the artifact.',
      hint: 'The limits are 64 MB zipped and 512 MB unpacked. Remove source maps first.',
    },
    40: {
      message: 'The platform rejected the build output.',
      hint: 'The limits are 40 MB for worker.js, 25 MB for each asset, and 1,000 files.',
    },
    50: {
      message: 'The platform could not activate the build.',
      hint: RUN_AGAIN,
    },
    60: {
      message: 'The build is live, but the platform could not determine its URL.',
      hint: 'Look at the site. Run the job again to get its URL.',
    },
  }),
);

/** The platform says that the build was deployed all the same. */
const LIVE = '60';

/**
 * Explains why a deployment failed. The platform gives a number at most, never a message.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
export function explainFailure(code: string | undefined): Failure {
  const failure = code === undefined ? undefined : known.get(code);
  if (failure !== undefined) return { ...failure, live: code === LIVE ? 'this' : 'unclear' };
  return {
    live: 'unclear',
    message:
      code === undefined
        ? 'The platform reports that the deployment failed, without a reason.'
        : `The platform reports that the deployment failed with the undocumented code ${code}.`,
    hint: RUN_AGAIN,
  };
}
