/**
 * What a status of the platform means to us. `Undeploying` means that the Deployment is being deleted.
 *
 * @see https://docs.commercetools.com/connect/deployments#deploymentstatus
 */
type StatusClass = 'idle' | 'pending' | 'undeploying' | 'deployed' | 'failed' | 'unknown';

/** The documented statuses. */
export const STATUSES = [
  'Draft',
  'Queued',
  'Deploying',
  'Deployed',
  'Failed',
  'Undeploying',
  'UndeployFailed',
] as const;

const classes: ReadonlyMap<string, StatusClass> = new Map<(typeof STATUSES)[number], StatusClass>([
  ['Draft', 'idle'],
  ['Queued', 'pending'],
  ['Deploying', 'pending'],
  ['Undeploying', 'undeploying'],
  ['Deployed', 'deployed'],
  ['Failed', 'failed'],
  ['UndeployFailed', 'failed'],
]);

/** Says what a status means. One that is not documented is not the end of anything. */
export function classify(status: string): StatusClass {
  return classes.get(status) ?? 'unknown';
}

/** Returns whether the platform refuses a redeploy in this status. */
export function isBusy(status: string): boolean {
  return ['pending', 'undeploying'].includes(classify(status));
}
