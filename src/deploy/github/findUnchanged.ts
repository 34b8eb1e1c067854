import type { Repository } from '../../step/index.ts';
import { findLive } from '../../reporting/index.ts';
import type { PastDeployment } from '../../reporting/index.ts';
import type { Deploying } from './newDeployment.ts';
import { subjectOf } from './reportPlan.ts';

/** Finds what is live, if it has the content and the configuration that would be deployed. */
export async function findUnchanged(
  repository: Repository | undefined,
  what: Deploying,
  signal: AbortSignal,
): Promise<PastDeployment | undefined> {
  const { artifact } = what;
  const { configurationDigest } = what.request.platform;
  if (repository === undefined || artifact === undefined) return undefined;
  const live = await findLive(repository, subjectOf(what), signal);
  const { content_sha256: content, configuration_digest: digest } = live?.deployment.payload ?? {};
  return content === artifact.contentSha256 && digest === configurationDigest ? live : undefined;
}
