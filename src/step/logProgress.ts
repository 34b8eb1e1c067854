import type { Clock } from './ports/index.ts';
import { formatBytes, formatDuration } from '../text/index.ts';
import type { Journal } from './journal.ts';

/** Faster work logs no progress. */
const QUIET_MS = 1000;

/**
 * Returns a function to call with the number of bytes done. It logs every tenth, with speed and time left, once the work has
 * taken a second.
 */
export function logProgress(
  journal: Pick<Journal, 'info' | 'waitingFor'>,
  clock: Clock,
  totalBytes: number,
): (doneBytes: number) => void {
  const startedAtMs = clock.now();
  let loggedTenths = 0;
  return (doneBytes) => {
    const elapsedMs = clock.now() - startedAtMs;
    const tenths = Math.floor((doneBytes * 10) / Math.max(1, totalBytes));
    if (tenths <= loggedTenths || elapsedMs < QUIET_MS) return;
    loggedTenths = tenths;
    const perMs = doneBytes / elapsedMs;
    const leftMs = Math.max(0, totalBytes - doneBytes) / perMs;
    const share = `${String(tenths * 10)} %`;
    journal.waitingFor(share);
    journal.info(
      `${share.padStart(5)} of ${formatBytes(totalBytes)}, ${formatBytes(perMs * 1000)}/s, ${formatDuration(leftMs)} left`,
    );
  };
}
