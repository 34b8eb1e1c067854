import type { GitHubSwitches, Limit } from './switches.ts';

/** The two APIs. Each has its own quota. */
export type Resource = 'core' | 'graphql';

export interface Quota {
  /** Counts a request. Returns false when it exceeds the quota. */
  readonly count: (resource: Resource) => boolean;
  /** The quota headers of every answer. */
  readonly headers: (resource: Resource) => Readonly<Record<string, string>>;
}

/** Counts requests in windows. Each starts with the first request after the previous one. */
export function createQuota(switches: GitHubSwitches, now: () => number): Quota {
  const windows = {
    core: { endsAt: 0, used: 0 },
    graphql: { endsAt: 0, used: 0 },
  };
  return {
    count: (resource) => {
      const { requests, windowMs } = switches.quota;
      const window = windows[resource];
      if (now() >= window.endsAt) {
        window.endsAt = now() + windowMs;
        window.used = 0;
      }
      const isLeft = window.used < requests;
      // A refused request does not count.
      if (isLeft) window.used += 1;
      return isLeft;
    },
    headers: (resource) => {
      const { requests, windowMs } = switches.quota;
      const { endsAt, used } = windows[resource];
      const resetsAt = endsAt === 0 ? now() + windowMs : endsAt;
      return {
        'x-ratelimit-limit': String(requests),
        'x-ratelimit-remaining': String(Math.max(0, requests - used)),
        'x-ratelimit-reset': String(Math.ceil(resetsAt / 1000)),
        'x-ratelimit-used': String(used),
        'x-ratelimit-resource': resource,
      };
    },
  };
}

const DOCS = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

/**
 * Makes GitHub's answer to a client over a limit, ready for a script. Headers distinguish the primary limit from a missing
 * permission; the secondary limit without `retry-after` differs only by its message.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function limitAnswer(
  limit: Limit,
  nowMs: number,
): {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
} {
  const { status } = limit;
  const answer = (
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
    const reset = Math.ceil(nowMs / 1000) + limit.resetInS;
    return answer('API rate limit exceeded for installation ID 4010.', DOCS, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(reset),
    });
  }
  const { retryAfterS } = limit;
  const text =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
  return answer(
    text,
    `${DOCS}#about-secondary-rate-limits`,
    retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) },
  );
}
