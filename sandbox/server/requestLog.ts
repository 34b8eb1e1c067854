import type { IncomingHttpHeaders } from 'node:http';

/** The machines the sandbox stands in for. */
export type HostName =
  'api' | 'storage' | 'hosting' | 'auth' | 'connect' | 'service' | 'github' | 'kept';

/** A request as it arrived, whatever became of it. */
export interface RecordedRequest {
  /** Its number among all that arrived, from 1. */
  readonly n: number;
  readonly host: HostName;
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The first 64 KiB of a text body; empty for an artifact. */
  readonly body: string;
  /** How much of the body arrived. */
  readonly bodyBytes: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds since 1970; undefined as long as the answer is not over. */
  readonly endedAt: number | undefined;
  /** Undefined when there was no answer, or not yet. */
  readonly status: number | undefined;
  /** Set when the sandbox has no such call, whatever the platform may have. */
  readonly isUnknown?: true;
}

/** A credential that reached a host it is none of the business of. */
export interface Leak {
  readonly host: HostName;
  readonly header: string;
  readonly path: string;
}

/** A record that is still being written. */
export type OpenRecord = { -readonly [Key in keyof RecordedRequest]: RecordedRequest[Key] };

export interface RequestLog {
  /** Oldest first; the newest 5,000. */
  readonly requests: readonly RecordedRequest[];
  readonly leaks: readonly Leak[];
  readonly open: (start: RequestStart) => OpenRecord;
  readonly end: (record: OpenRecord, status: number | undefined) => void;
  readonly addLeak: (leak: Leak) => void;
  /** Knows a credential from now on, and the hosts whose business it is; in a header to another it is a leak. */
  readonly keepSecret: (secret: string, hosts: readonly HostName[]) => void;
  /** Whether a header holds a credential that is none of this host's business. */
  readonly isForeign: (host: HostName, value: string) => boolean;
}

export type RequestStart = Pick<RecordedRequest, 'host' | 'method' | 'path' | 'headers'>;

const KEPT_REQUESTS = 5000;

/** Starts an empty log. `onEnd` hears of each request whose answer is over. */
export function createRequestLog(
  now: () => number,
  onEnd: (request: RecordedRequest) => void,
): RequestLog {
  const requests: OpenRecord[] = [];
  const leaks: Leak[] = [];
  const secrets = new Map<string, readonly HostName[]>();
  let arrived = 0;
  return {
    requests,
    leaks,
    open: (start) => {
      const record: OpenRecord = {
        ...start,
        n: (arrived += 1),
        body: '',
        bodyBytes: 0,
        startedAt: now(),
        endedAt: undefined,
        status: undefined,
      };
      requests.push(record);
      if (requests.length > KEPT_REQUESTS) requests.shift();
      return record;
    },
    end: (record, status) => {
      record.status = status;
      record.endedAt = now();
      onEnd(record);
    },
    addLeak: (leak) => leaks.push(leak),
    keepSecret: (secret, hosts) => {
      secrets.set(secret, hosts);
    },
    isForeign: (host, value) =>
      [...secrets].some(([secret, hosts]) => value.includes(secret) && !hosts.includes(host)),
  };
}
