import type { Seen } from '../engine/wire.ts';

/**
 * Whether an answer says for certain that nothing was done: a 4xx in the platform's own words, or the request to send it
 * elsewhere. HTTP 408 is not certain, nor is a 4xx in HTML, and whoever sends a 5xx may not know.
 */
export function isRefusal({ status, headers }: Extract<Seen, { kind: 'answer' }>): boolean {
  if (status === 307 || status === 308) return true;
  const isWorded = headers['content-type']?.startsWith('application/json') === true;
  return isWorded && status >= 400 && status < 500 && status !== 408;
}
