import type { ServerResponse } from 'node:http';

/** What a stand-in says to one request: all at once, or bit by bit. */
export type Answer = PlainAnswer | FeedAnswer;

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface FeedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Writes the body after the head is out. Returns when it has nothing more to say; only it ends the response. */
  readonly feed: (response: ServerResponse) => Promise<void>;
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
