import type { DeploymentRecord, DeploymentState, GitHubState, StatusRecord } from './state.ts';

export interface NewStatus {
  readonly state: DeploymentState;
  readonly description?: string;
  /** Moves the deployment there. */
  readonly environment?: string | undefined;
  readonly environmentUrl?: string;
  readonly logUrl?: string;
  /** Whether a success ends the life of those before it: true. */
  readonly autoInactive?: boolean;
}

/**
 * Adds a status. A success makes older successes of the same environment inactive, but of production and of what is transient
 * it does not: that is left to whoever deploys.
 *
 * @see https://docs.github.com/en/rest/deployments/deployments#inactive-deployments
 */
export function addStatus(
  deployment: DeploymentRecord,
  state: GitHubState,
  wanted: NewStatus,
): StatusRecord {
  deployment.environment = wanted.environment ?? deployment.environment;
  const status = keep(deployment, state, wanted);
  if (status.state !== 'success' || wanted.autoInactive === false) return status;
  for (const older of state.deployments.values()) {
    if (isReplaced(older, deployment)) keep(older, state, { state: 'inactive' });
  }
  return status;
}

function isReplaced(older: DeploymentRecord, { id, environment }: DeploymentRecord): boolean {
  return (
    older.id < id &&
    older.environment === environment &&
    !older.transient &&
    !older.production &&
    older.statuses.at(-1)?.state === 'success'
  );
}

function keep(
  deployment: DeploymentRecord,
  { nextId, switches }: GitHubState,
  wanted: NewStatus,
): StatusRecord {
  const status: StatusRecord = {
    id: nextId(),
    state: wanted.state,
    description: wanted.description ?? '',
    environment: deployment.environment,
    environmentUrl: wanted.environmentUrl ?? '',
    logUrl: wanted.logUrl ?? '',
    creator: switches.github.tokenOwner,
    createdAt: new Date(),
  };
  deployment.statuses.push(status);
  deployment.updatedAt = status.createdAt;
  return status;
}
