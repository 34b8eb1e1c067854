import type { HttpRequest } from '../../../src/http/request.ts';

/** A request as a server gets it. */
export interface Asked {
  /** Number of the request in its schedule, from 1. */
  readonly n: number;
  readonly method: HttpRequest['method'];
  readonly url: URL;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, unless it is a file. */
  readonly text: string;
  /** When it arrives. */
  readonly atMs: number;
}

/** What a server answers: a status, headers by names in lower case, and a body that comes in parts. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
  /** Whether it shows a state that is over. */
  readonly isOld?: boolean;
}

/** A part of a body, so long after the one before. */
export interface Part {
  readonly afterMs: number;
  /** `reset`: the connection breaks here; `silence`: nothing comes any more, and nobody says so. */
  readonly what: Uint8Array | 'reset' | 'silence';
}

/** A server in memory. What it does, it does at the moment the request arrives. */
export interface Server {
  /** Host names it answers at. */
  readonly hosts: readonly string[];
  readonly handle: (asked: Asked) => Answer;
}

/** Makes an answer with one part. Anything but text is sent as JSON. */
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

/** What became of a request, as far as the client can see. */
export type Seen =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Whether it is the server's own answer, and how its body comes. */
      readonly body: 'whole' | 'slow' | 'spoilt' | 'old';
      /** Whether it is an error in the words of the API. */
      readonly isWorded: boolean;
    }
  | { readonly kind: 'error'; readonly code: string; readonly maybeReceived: boolean }
  | { readonly kind: 'aborted' };

/** A request in the record of a schedule. */
export interface Sent {
  readonly n: number;
  readonly request: HttpRequest;
  readonly url: URL;
  readonly atMs: number;
  /** What the schedule had in store for it. */
  readonly fate: string;
  /** When the server got it; undefined as long as it has not. */
  arrivedAtMs: number | undefined;
  seen: Seen | undefined;
  /** When the client saw that. */
  seenAtMs: number | undefined;
}
