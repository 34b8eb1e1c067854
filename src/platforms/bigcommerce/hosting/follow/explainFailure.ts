/** What a deployment's numeric error code means, in a sentence, and what to do about it. */
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
      hint: 'It takes at most 64 MB zipped and 512 MB unpacked. Source maps are the first thing to leave out.',
    },
    40: {
      message: 'The platform rejected the build output.',
      hint: 'It takes a worker.js of at most 40 MB, assets of at most 25 MB each, and at most 1,000 files.',
    },
    50: {
      message: 'The platform could not bring the build live.',
      hint: 'This is usually temporary: run the job again.',
    },
    60: {
      message: 'The build was deployed, but the platform could not determine its URL.',
      hint: 'The new version may be live. Run the job again to be sure.',
    },
  }),
);

/**
 * Explains why a deployment failed. The platform gives a number at most, never a text.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
export function explainFailure(code: string | undefined): Failure {
  const failure = code === undefined ? undefined : known.get(code);
  if (failure !== undefined) return failure;
  return {
    message:
      code === undefined
        ? 'The platform says that the deployment failed, and gives no reason.'
        : `The platform says that the deployment failed with code ${code}, which is not documented.`,
    hint: 'Run the job again. If it fails again, give the correlation id to the platform’s support.',
  };
}
