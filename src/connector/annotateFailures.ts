import type { Runner } from '../step/index.ts';
import type { Check } from './connectorKind.ts';

/** GitHub shows 10 errors of a step, and the last one is the step's own. */
const MOST = 9;

/** Writes an error for each check that failed, with what to do about it. */
export function annotateFailures(
  checks: readonly Check[],
  runner: Pick<Runner, 'error' | 'info'>,
): void {
  const failed = checks.filter(({ result }) => result === 'failed');
  for (const { title, message, application, remedy } of failed.slice(0, MOST)) {
    const where = application === undefined ? '' : `${application}: `;
    const what = message === undefined ? `${where}${title}` : `${where}${message}`;
    const lines = [what, remedy].filter((line) => line !== undefined);
    runner.error({ title, message: lines.join('\n') });
  }
  if (failed.length > MOST) {
    runner.info(`${String(failed.length - MOST)} more failed checks are in the summary.`);
  }
}
