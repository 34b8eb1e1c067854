import type { HttpError } from '../../errors/index.ts';

const FIRST_MS = 500;
const LONGEST_MS = 20_000;
const OVERLOAD_FACTOR = 4;

/**
 * Returns how long to wait after attempt number `tried` (from 1), in milliseconds.
 *
 * | the server asked for      | wait                     |
 * | ------------------------- | ------------------------ |
 * | some time                 | at least that time       |
 * | none                      | 0.5 s, doubling to 20 s  |
 * | none, with a 429          | 2 s, doubling to 20 s    |
 *
 * Adds up to a quarter at random, so that the jobs of a matrix do not all retry at once.
 */
export function backoffMs(
  tried: number,
  about: {
    readonly random: () => number;
    readonly error?: Pick<HttpError, 'status' | 'retryAfterMs'> | undefined;
  },
): number {
  const asked = about.error?.retryAfterMs ?? 0;
  const factor = about.error?.status === 429 ? OVERLOAD_FACTOR : 1;
  const own = Math.min(LONGEST_MS, FIRST_MS * factor * 2 ** (tried - 1));
  return Math.ceil((asked || own) * (1 + about.random() / 4));
}
