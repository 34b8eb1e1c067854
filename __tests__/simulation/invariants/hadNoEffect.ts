import type { Seen } from '../engine/wire.ts';

const LIMIT_OF_PLAN = 507;

/**
 * Checks whether the client can conclude, from what it saw, that a request had no effect: it was never sent, or the API refused
 * it in its own format. A 408, a 5xx, a 4xx in HTML and a redirect can all come after the effect.
 */
export function hadNoEffect(seen: Seen | undefined): boolean {
  if (seen?.kind === 'error') return !seen.maybeReceived;
  if (seen?.kind !== 'answer') return false;
  const { status, isWorded } = seen;
  if (status === 307 || status === 308) return true;
  const isRefusal = (status >= 400 && status < 500 && status !== 408) || status === LIMIT_OF_PLAN;
  return isWorded && isRefusal;
}
