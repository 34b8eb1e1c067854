import type { Clock } from '../../../src/step/ports/clock.ts';
import type { HttpRequest, SendRequest } from '../../../src/http/request.ts';

interface QuotaServer {
  readonly send: SendRequest;
  /** When each request arrived, and what it was answered with. */
  readonly arrivals: readonly { readonly atMs: number; readonly status: number }[];
  readonly mostAtOnce: () => number;
  /** Lets another app of the store make requests. */
  readonly take: (requests: number) => void;
}

/** A server that counts requests in fixed windows on the given clock, and answers after some time. */
export function quotaServer(
  clock: Clock,
  { quota, windowMs, latencyMs }: { quota: number; windowMs: number; latencyMs: () => number },
): QuotaServer {
  const arrivals: { atMs: number; status: number }[] = [];
  let windowEndsAt = 0;
  let used = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  const roll = (): void => {
    if (clock.now() < windowEndsAt) return;
    windowEndsAt = clock.now() + windowMs;
    used = 0;
  };
  const answer = (): { status: number; headers: Record<string, string> } => {
    roll();
    used += 1;
    const status = used > quota ? 429 : 200;
    arrivals.push({ atMs: clock.now(), status });
    return {
      status,
      headers: {
        'x-rate-limit-time-window-ms': String(windowMs),
        'x-rate-limit-time-reset-ms': String(windowEndsAt - clock.now()),
        'x-rate-limit-requests-quota': String(quota),
        'x-rate-limit-requests-left': String(Math.max(0, quota - used)),
      },
    };
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.schedule(ms, resolve);
    });
  return {
    arrivals,
    mostAtOnce: () => mostAtOnce,
    take: (requests) => {
      roll();
      used += requests;
    },
    send: async () => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      const ms = latencyMs();
      await wait(ms / 2);
      const { status, headers } = answer();
      await wait(ms / 2);
      atOnce -= 1;
      return { status, headers, body: nothing() };
    },
  };
}

/** What the requests of these tests are; the server looks at none of them. */
export const ANY: HttpRequest = { method: 'POST', url: 'http://127.0.0.1/promotions', headers: {} };

async function* nothing(): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from('{}');
}
