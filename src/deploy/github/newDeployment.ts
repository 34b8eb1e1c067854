import type { Artifact } from '../../build/index.ts';
import type { NewDeployment } from '../../step/index.ts';
import type { Occasion } from '../../event/index.ts';
import type { DeployRequest } from '../readRequest.ts';

/** What is going to be deployed, and what for. */
export interface Deploying {
  readonly request: DeployRequest;
  readonly occasion: Occasion;
  readonly artifact: Artifact | undefined;
}

const PRODUCTION = 'production';

/**
 * Describes a deployment for GitHub. Its payload is what later runs compare theirs with, and holds no value of the
 * configuration.
 */
export function newDeployment(
  { request, occasion, artifact }: Deploying,
  run: { readonly sha: string; readonly correlationId: string },
): NewDeployment {
  const { environment, pullRequest } = occasion;
  const { target, configurationDigest } = request.platform;
  return {
    sha: run.sha,
    environment,
    description: `Deploying to ${target}`,
    transient: pullRequest !== undefined && environment !== PRODUCTION,
    production: environment === PRODUCTION,
    payload: {
      platform: request.platformName,
      target,
      correlation_id: run.correlationId,
      ...(artifact && { content_sha256: artifact.contentSha256 }),
      ...(configurationDigest && { configuration_digest: configurationDigest }),
    },
  };
}
