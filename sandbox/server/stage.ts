import type { Certificate } from './certificate.ts';
import type { Clock } from './clock.ts';
import { openHost } from './openHost.ts';
import type { HostRules, OpenHost } from './openHost.ts';
import { createRequestLog } from './requestLog.ts';
import type { RecordedRequest, RequestLog } from './requestLog.ts';
import { createScript } from './answers/index.ts';
import type { Script } from './answers/index.ts';

/** What all stand-ins share. */
export interface Stage {
  readonly log: RequestLog;
  readonly script: Script;
  /** The time of all stand-ins. */
  readonly clock: Clock;
  /** Aborted when the sandbox closes: every wait has to end with it. */
  readonly ending: AbortSignal;
  /** Opens a host on 127.0.0.1; port 0 takes a free one. */
  readonly openHost: (rules: HostRules, port: number) => Promise<OpenHost>;
  /** Ends all waits, streams and connections at once. */
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly clock: Clock;
  /** With a certificate all hosts speak https. */
  readonly certificate?: Certificate | undefined;
  /** Hears of each request whose answer is over. */
  readonly onRequest?: ((request: RecordedRequest) => void) | undefined;
}

/** Sets up what stand-ins need before any of them opens a host. */
export function createStage({ clock, certificate, onRequest }: StageOptions): Stage {
  const curtain = new AbortController();
  const hosts = new Set<OpenHost>();
  const log = createRequestLog(clock.now, (request) => onRequest?.(request));
  const script = createScript();
  const ending = curtain.signal;
  return {
    log,
    script,
    clock,
    ending,
    openHost: async (rules, port) => {
      const host = await openHost(rules, port, { log, script, clock, ending, certificate });
      hosts.add(host);
      if (ending.aborted) await host.close();
      return host;
    },
    close: async () => {
      curtain.abort();
      await Promise.all([...hosts].map((host) => host.close()));
      await certificate?.remove();
    },
  };
}

/** Makes a certificate, and an authority that vouches for it. */
export async function makeCertificate(names?: readonly string[]): Promise<Certificate> {
  // Loaded when it is needed: the sandbox without TLS starts in half the time.
  const { createCertificate } = await import('./certificate.ts');
  return createCertificate(names);
}
