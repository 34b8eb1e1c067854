import type { ServerResponse } from 'node:http';
import type { PlainAnswer } from '../../model/index.ts';

export { answerJson } from '../../model/index.ts';
export type { PlainAnswer } from '../../model/index.ts';

/** What a stand-in says to one request: all at once, or bit by bit. */
export type Answer = PlainAnswer | FeedAnswer;

export interface FeedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Writes the body after the head is out. Returns when it has nothing more to say; only it ends the response. */
  readonly feed: (response: ServerResponse) => Promise<void>;
}
