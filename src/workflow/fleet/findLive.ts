import type { OpenRepository, Runner } from '../../step/index.ts';
import { problemOf } from '../../step/index.ts';
import { readPast } from './pastOfEnvironment.ts';

/**
 * Sets the output `live_commit`: what the newest successful GitHub Deployment of `ENVIRONMENT` is of. It is only shown, so whatever
 * goes wrong leaves it empty. What runs on Connect is a tag, and not known to GitHub.
 */
export async function findLive(
  { runner, openRepository }: { readonly runner: Runner; readonly openRepository: OpenRepository },
  cancelled: AbortSignal,
): Promise<void> {
  const {
    GITHUB_TOKEN: token = '',
    PLATFORM: platform,
    ENVIRONMENT: environment = '',
  } = runner.env;
  if (token === '' || platform !== 'bigcommerce') return;
  try {
    const repository = await openRepository(token);
    if (repository === undefined) return;
    const { live } = await readPast(repository, { platform, environment }, cancelled);
    if (live !== undefined) runner.output('live_commit', live.commit);
  } catch (error) {
    cancelled.throwIfAborted();
    runner.info(`What is live is not known. ${problemOf(error).message}`);
  }
}
