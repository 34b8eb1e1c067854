import type { Deadline, Runner } from '../../step/index.ts';
import { problemOf } from '../../step/index.ts';
import type { DeployJournal } from '../outputs.ts';
import type { Deployment } from '../platform.ts';

/**
 * Clears up after a preview whose pull request was closed while it was deployed: its teardown may have run before there was
 * anything to remove. Only what this very run has created is removed. Resolves with whether it was removed; never fails the run.
 */
export async function clearUp(
  deployment: Deployment,
  { runner, journal }: { readonly runner: Runner; readonly journal: DeployJournal },
  deadline: Deadline,
): Promise<boolean> {
  const title = 'The pull request was closed meanwhile';
  if (deployment.discard === undefined) {
    runner.warning({ title, message: `The preview is deployed nevertheless. ${TEARDOWN}` });
    return false;
  }
  try {
    await deployment.discard(deadline);
    journal.info('The pull request was closed meanwhile: removed what this run had created.');
    return true;
  } catch (error) {
    const { message } = problemOf(error);
    runner.warning({
      title,
      message: `What this run had created is left: ${message} ${TEARDOWN}`,
    });
    return false;
  }
}

const TEARDOWN = 'The `teardown` action removes it.';
