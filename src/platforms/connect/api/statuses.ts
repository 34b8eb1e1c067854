/**
 * Our classes of the platform's statuses. `Undeploying` means that the Deployment is being deleted.
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

/** Classifies a status. An undocumented one is never final. */
export function classify(status: string): StatusClass {
  return classes.get(status) ?? 'unknown';
}

/** Returns whether the platform refuses to redeploy in this status. */
export function isBusy(status: string): boolean {
  return ['pending', 'undeploying'].includes(classify(status));
}
