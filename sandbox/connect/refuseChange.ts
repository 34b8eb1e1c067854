import type { PlainAnswer } from '../server/answer.ts';
import type { DeploymentRecord } from './platform.ts';
import { refuse } from './refuse.ts';

const FREE = ['Draft', 'Deployed', 'Failed', 'UndeployFailed'];

/** Refuses to change a Deployment that is not the one the client has seen, or that is being changed. */
export function refuseChange(
  { id, state: { version: currentVersion, status } }: DeploymentRecord,
  expectedVersion: number,
): PlainAnswer | undefined {
  if (expectedVersion !== currentVersion) {
    const versions = `Expected: ${String(expectedVersion)} - Actual: ${String(currentVersion)}`;
    const message = `Object id=${id} has a different version than expected. ${versions}`;
    return refuse({ code: 'ConcurrentModification', message, expectedVersion, currentVersion });
  }
  if (FREE.includes(status)) return undefined;
  const message = `Invalid status change: Already ${status.toLowerCase()}`;
  return refuse({ code: 'DeploymentInvalidStatusTransition', message });
}
