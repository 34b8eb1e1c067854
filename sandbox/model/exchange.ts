/** The head of a request. */
export interface RequestHead {
  /** Sequence number of the request. A model's effects refer to it. */
  readonly n: number;
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A complete request. */
export interface Request extends RequestHead {
  readonly body: string | Uint8Array;
}

/** An answer, all at once or in parts. */
export interface Answer<Body extends string | Uint8Array | Stream = string | Uint8Array | Stream> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** A complete answer. */
export type PlainAnswer = Answer<string | Uint8Array>;

/** A body that comes in parts over time. */
export interface Stream {
  /** Returns when the next part is due, in milliseconds since 1970; `Infinity` until something changes. */
  readonly dueMs: () => number;
  /** Takes the part that is due. None follows `end`, `reset` or `silence`. */
  readonly take: () => Part;
}

/** A part of a body. `end`: the body ends; `reset`: the connection breaks; `silence`: nothing more comes, without an end. */
export type Part = Uint8Array | 'end' | 'reset' | 'silence';

/** A change in a model, and the request that caused it. */
export interface Effect<What extends string = string> {
  readonly atMs: number;
  readonly byRequest: number;
  readonly what: What;
  /** Id of the changed or created resource. */
  readonly id: string;
}

/** Returns whether a body comes in parts. */
export function isStream(body: Answer['body']): body is Stream {
  return typeof body !== 'string' && !(body instanceof Uint8Array);
}

/** Makes a JSON answer. */
export function answerJson(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): PlainAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}
