/** The meaning of a deployment's numeric error code, and what to do about it. */
export interface Failure {
  readonly message: string;
  readonly hint: string;
}

const known: ReadonlyMap<string, Failure> = new Map(
  Object.entries({
    10: {
      message: 'The platform had an internal error.',
      hint: 'Run the job again. If it fails again, give the correlation id to the platform’s support.',
    },
    20: {
      message: 'The platform could not fetch the uploaded artifact.',
      hint: 'This is usually temporary: run the job again.',
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
      hint: 'This is usually temporary: run the job again.',
    },
    60: {
      message: 'The build was deployed, but the platform could not determine its URL.',
      hint: 'The new version may be live. Run the job again to be sure.',
    },
  }),
);

/**
 * Explains why a deployment failed. The platform gives a number at most, never a message.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
export function explainFailure(code: string | undefined): Failure {
  const failure = code === undefined ? undefined : known.get(code);
  if (failure !== undefined) return failure;
  return {
    message:
      code === undefined
        ? 'The platform reports that the deployment failed, without a reason.'
        : `The platform reports that the deployment failed with the undocumented code ${code}.`,
    hint: 'Run the job again. If it fails again, give the correlation id to the platform’s support.',
  };
}
