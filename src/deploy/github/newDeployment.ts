import type { Artifact } from '../../build/index.ts';
import type { NewDeployment } from '../../step/index.ts';
import type { Occasion } from '../../event/index.ts';
import type { SameTarget } from '../../reporting/index.ts';
import type { DeployRequest } from '../readRequest.ts';

/** What is going to be deployed, and what for. */
export interface Deploying {
  readonly request: DeployRequest;
  readonly occasion: Occasion;
  readonly artifact: Artifact | undefined;
  /** The commit that the artifact is of. */
  readonly commit: string;
  /** The target's own names; see `Launch.identity`. */
  readonly identity?: Readonly<Record<string, string>> | undefined;
  /** What a later run needs to know of the artifact; see `Launch.recordOf`. */
  readonly record?: string | undefined;
  readonly same?: SameTarget | undefined;
}

/** Under this the payload has the record of the artifact. */
export const LIVE_FILE = 'live_file';

const PRODUCTION = 'production';

/**
 * Describes a deployment for GitHub. Its payload is what later runs compare theirs with, and holds no value of the
 * configuration; `about` is what else it says.
 */
export function newDeployment(
  { request, occasion, artifact, commit, identity, record }: Deploying,
  about: Readonly<Record<string, string>>,
): NewDeployment {
  const { environment, pullRequest } = occasion;
  const { target, configurationDigest } = request.platform;
  return {
    sha: commit,
    environment,
    description: request.back ? `Rolling back ${target}` : `Deploying to ${target}`,
    transient: pullRequest !== undefined && environment !== PRODUCTION,
    production: environment === PRODUCTION,
    payload: {
      platform: request.platformName,
      target,
      ...identity,
      ...(artifact && {
        content_sha256: artifact.contentSha256,
        artifact_sha256: artifact.sha256,
        ...(request.build?.keptAs && { kept_as: request.build.keptAs }),
      }),
      ...(record !== undefined && { [LIVE_FILE]: record }),
      ...(configurationDigest && { configuration_digest: configurationDigest }),
      ...(request.back?.from && { rolled_back_from: String(request.back.from.id) }),
      ...about,
    },
  };
}
