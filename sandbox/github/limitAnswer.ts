import type { ScriptedTurn } from '../server/script.ts';

/** A limit that a client has run into. */
export type Limit =
  | { readonly kind: 'primary'; readonly status: 403 | 429; readonly resetInS: number }
  /** Without `retryAfterS` the answer says nothing about how long to wait. */
  | { readonly kind: 'secondary'; readonly status: 403 | 429; readonly retryAfterS?: number };

const DOCS = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

/**
 * Writes what GitHub says to a client that is over a limit, ready to be scripted. The primary one can be told from a missing
 * permission by its headers, the secondary one without `retry-after` by its message only.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function limitAnswer(limit: Limit): ScriptedTurn & {
  readonly kind: 'answer';
  readonly headers: Readonly<Record<string, string>>;
} {
  const { status } = limit;
  const tell = (
    message: string,
    documentation_url: string,
    headers: Readonly<Record<string, string>>,
  ): ReturnType<typeof limitAnswer> => ({
    kind: 'answer',
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: { message, documentation_url, status: String(status) },
  });
  if (limit.kind === 'primary') {
    const reset = Math.ceil(Date.now() / 1000) + limit.resetInS;
    return tell('API rate limit exceeded for installation ID 4010.', DOCS, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    });
  }
  const { retryAfterS } = limit;
  const text =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return tell(
    text,
    `${DOCS}#about-secondary-rate-limits`,
    retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) },
  );
}
