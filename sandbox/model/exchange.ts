/** The head of a request. */
export interface RequestHead {
  /** Number of the request among all that were sent; the effects of a model name it. */
  readonly n: number;
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** A request as a model gets it: whole. */
export interface Request extends RequestHead {
  readonly body: string | Uint8Array;
}

/** An answer, all at once or in parts. */
export interface Answer<Body extends string | Uint8Array | Stream = string | Uint8Array | Stream> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** An answer that is there at once. */
export type PlainAnswer = Answer<string | Uint8Array>;

/** A body that comes in parts, each at its time. */
export interface Stream {
  /**
   * Returns when the next part is due as things stand now, in milliseconds since 1970; `Infinity` when something has to change
   * before.
   */
  readonly dueMs: () => number;
  /** Takes the part that is due. After `end`, `reset` or `silence` there is none. */
  readonly take: () => Part;
}

/** A part of a body. `end`: it is over; `reset`: the connection breaks; `silence`: nothing comes any more, and nobody says so. */
export type Part = Uint8Array | 'end' | 'reset' | 'silence';

/** Something that a model has done, and for which request. */
export interface Effect<What extends string = string> {
  readonly atMs: number;
  readonly byRequest: number;
  readonly what: What;
  /** Id of what it was done to, or of what was made. */
  readonly id: string;
}

/** Returns whether a body comes in parts. */
export function isStream(body: Answer['body']): body is Stream {
  return typeof body !== 'string' && !(body instanceof Uint8Array);
}

/** Makes an answer of a value, as JSON. */
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
