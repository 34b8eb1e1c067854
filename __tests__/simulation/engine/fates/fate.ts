import type { Unkind } from '../../worlds/switches.ts';
import type { RefusalBody } from './refusals.ts';
import type { Answer } from '../wire.ts';

/** What happens to one request. */
export interface Fate {
  /** For the trace. */
  readonly name: string;
  /** When the server receives it, counted from sending; undefined for never. */
  readonly arrivesAfterMs: number | undefined;
  /** When the client sees the end, counted from sending. */
  readonly endsAfterMs: number;
  readonly end: End;
  /** What happens to the answer's body. */
  readonly body?: BodyFate | undefined;
}

type End =
  | { readonly kind: 'answer' }
  /** Replaces the server's own answer. */
  | {
      readonly kind: 'instead';
      readonly answer: Answer;
      /** Whether it is an error in the API's own format. */
      readonly isWorded: boolean;
    }
  | { readonly kind: 'break'; readonly code: string; readonly maybeReceived: boolean }
  | { readonly kind: 'silence' };

export type BodyFate =
  /** The rest is lost after this part of the bytes. */
  | { readonly kind: 'cut'; readonly at: number; readonly then: 'reset' | 'silence' | 'end' }
  /** It arrives in pieces of this many bytes. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number };

/** Options for drawing the fate of a request. */
export interface FateOptions {
  /** Probability that anything goes wrong. */
  readonly trouble: number;
  /** Whether its answer may be on its way for long although nothing goes wrong. */
  readonly isSlow: boolean;
  /** The body of the server's refusals, and what it may quote. */
  readonly refusalBody: RefusalBody;
  readonly quotes: () => readonly string[];
  /** Switches that are unkind in this schedule. */
  readonly unkind: Unkind;
}
