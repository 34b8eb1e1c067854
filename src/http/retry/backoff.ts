import type { HttpError } from '../../errors/index.ts';

const FIRST_MS = 500;
const LONGEST_MS = 20_000;
const OVERLOAD_FACTOR = 4;

/**
 * Says how long to wait before the try after number `tried` (from 1), in milliseconds: at least as long as the server asked,
 * otherwise (or when it asked for no wait at all) 0.5 s doubling up to 20 s. Up to a quarter is added at random, so that the
 * jobs of a matrix do not come back all at once. A 429 that names no time means an overloaded platform and waits longer.
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
