import { deployedCommit } from '../../reporting/index.ts';
import type { OpenRepository, Runner } from '../../step/index.ts';
import { problemOf } from '../../step/index.ts';

/** How far back to look. */
const LOOK_BACK = 20;

/**
 * Sets the output `live_commit`: what the newest successful GitHub Deployment of `ENVIRONMENT` is of. It is only shown, so whatever goes
 * wrong leaves it empty. What runs on Connect is a tag, and not known to GitHub.
 */
export async function findLive(
  {
    runner,
    openRepository,
  }: {
    readonly runner: Runner;
    readonly openRepository: OpenRepository;
  },
  cancelled: AbortSignal,
): Promise<void> {
  const { GITHUB_TOKEN: token = '', PLATFORM: platform, ENVIRONMENT: environment } = runner.env;
  if (token === '' || platform !== 'bigcommerce') return;
  try {
    const repository = await openRepository(token);
    if (repository === undefined) return;
    let looked = 0;
    for await (const deployment of repository.deployments(environment, cancelled)) {
      if (deployment.payload['platform'] !== platform) continue;
      const status = await repository.latestStatus(deployment.id, cancelled);
      if (status?.state === 'success') {
        runner.output('live_commit', deployedCommit({ deployment }));
        return;
      }
      looked += 1;
      if (looked >= LOOK_BACK) return;
    }
  } catch (error) {
    cancelled.throwIfAborted();
    runner.info(`What is live is not known. ${problemOf(error).message}`);
  }
}
