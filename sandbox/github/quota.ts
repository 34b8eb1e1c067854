import type { Switches } from '../switches.ts';

/** The two APIs, each with a quota of its own. */
export type Resource = 'core' | 'graphql';

export interface Quota {
  /** Counts a request; false when it is one too many. */
  readonly count: (resource: Resource) => boolean;
  /** What every answer tells about the quota. */
  readonly headers: (resource: Resource) => Readonly<Record<string, string>>;
}

/** Counts requests in windows, each of which begins with the first request after the one before. */
export function createQuota(switches: Switches): Quota {
  const windows = {
    core: { endsAt: 0, used: 0 },
    graphql: { endsAt: 0, used: 0 },
  };
  return {
    count: (resource) => {
      const { requests, windowMs } = switches.github.quota;
      const window = windows[resource];
      if (Date.now() >= window.endsAt) {
        window.endsAt = Date.now() + windowMs;
        window.used = 0;
      }
      const isLeft = window.used < requests;
      // A refused request uses nothing up.
      if (isLeft) window.used += 1;
      return isLeft;
    },
    headers: (resource) => {
      const { requests, windowMs } = switches.github.quota;
      const { endsAt, used } = windows[resource];
      const resetsAt = endsAt === 0 ? Date.now() + windowMs : endsAt;
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
