import type { HttpRequest } from '../../../src/http/request.ts';

/** A request as the server receives it. */
export interface Asked {
  /** Number of the request in its schedule, from 1. */
  readonly n: number;
  readonly method: HttpRequest['method'];
  readonly url: URL;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body; of a file its path. */
  readonly text: string;
  /** When it arrives. */
  readonly atMs: number;
}

/** An answer of a server: a status, headers by names in lower case, and a body in parts. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  /** Whether it shows an old state. */
  readonly isOld?: boolean;
}

/** A part of a body, with the delay after the previous part. */
export interface Part {
  readonly afterMs: number;
  /** `reset`: the connection breaks here; `silence`: nothing comes any more, without an error. */
  readonly what: Uint8Array | 'reset' | 'silence';
}

/** A server in memory. It acts at the moment the request arrives. */
export interface Server {
  /** Host names that it serves. */
  readonly hosts: readonly string[];
  readonly handle: (asked: Asked) => Answer;
}

/** Creates an answer with one part. Anything but text is sent as JSON. */
export function answerWith(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const isText = typeof body === 'string';
  const text = isText ? body : JSON.stringify(body);
  const type = { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8' };
  const parts = text === '' ? [] : [{ afterMs: 0, what: Buffer.from(text) }];
  return { status, headers: { ...type, ...headers }, parts };
}

/** The outcome of a request as the client sees it. */
export type Seen =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Whether it is the server's own answer, and how its body arrives. */
      readonly body: 'whole' | 'slow' | 'spoilt' | 'old';
      /** Whether it is an error in the API's own format. */
      readonly isWorded: boolean;
    }
  | { readonly kind: 'error'; readonly code: string; readonly maybeReceived: boolean }
  | { readonly kind: 'aborted' };

/** A request in the record of a schedule. */
export interface Sent {
  readonly n: number;
  readonly request: HttpRequest;
  /** The request as JSON, in which secrets are looked for. */
  readonly json: string;
  readonly url: URL;
  readonly atMs: number;
  /** Name of its fate in the schedule. */
  readonly fate: string;
  /** When the server received it; undefined until then. */
  arrivedAtMs: number | undefined;
  seen: Seen | undefined;
  /** When the client saw that. */
  seenAtMs: number | undefined;
}
