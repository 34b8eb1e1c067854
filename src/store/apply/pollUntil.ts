import { sleep } from '../../step/index.ts';
import type { Clock } from '../../step/index.ts';

const FIRST_MS = 500;
const LONGEST_MS = 5000;

/**
 * Asks until the answer is yes or the time is up: again after half a second at first, later every five. Resolves with the last
 * answer. Rejects with what asking throws, or with the signal's reason on abort.
 */
export async function pollUntil(
  ask: () => Promise<boolean>,
  about: { readonly clock: Clock; readonly signal: AbortSignal; readonly limitMs: number },
): Promise<boolean> {
  const { clock, signal, limitMs } = about;
  const endsAtMs = clock.now() + limitMs;
  for (let waitMs = FIRST_MS; ; waitMs = Math.min(LONGEST_MS, waitMs * 2)) {
    if (await ask()) return true;
    const leftMs = endsAtMs - clock.now();
    if (leftMs <= 0) return false;
    await sleep(clock, Math.min(waitMs, leftMs), signal);
  }
}
