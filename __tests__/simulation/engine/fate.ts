import type { Unkind } from '../worlds/switches.ts';
import type { RefusalSpeech } from './refusals.ts';
import type { Answer } from './wire.ts';

/** What is in store for one request. */
export interface Fate {
  /** For the trace. */
  readonly name: string;
  /** When the server gets it, counted from when it is sent; undefined when it never does. */
  readonly arrivesAfterMs: number | undefined;
  /** When the client sees the end, counted likewise. */
  readonly endsAfterMs: number;
  readonly end: End;
  /** What happens to the answer's body. */
  readonly body?: BodyFate | undefined;
}

type End =
  | { readonly kind: 'answer' }
  /** Something else than the server's own answer. */
  | {
      readonly kind: 'instead';
      readonly answer: Answer;
      /** Whether it is an error in the words of the API. */
      readonly isWorded: boolean;
    }
  | { readonly kind: 'break'; readonly code: string; readonly maybeReceived: boolean }
  | { readonly kind: 'silence' };

export type BodyFate =
  /** The rest is lost after this part of the bytes. */
  | { readonly kind: 'cut'; readonly at: number; readonly then: 'reset' | 'silence' | 'end' }
  /** It comes in pieces of so many bytes, one after the other. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly everyMs: number };

/** What the fate of a request is drawn from. */
export interface FateOptions {
  /** How likely it is that anything goes wrong. */
  readonly trouble: number;
  /** How the server words its refusals, and what it may quote in them. */
  readonly speech: RefusalSpeech;
  readonly quotes: readonly string[];
  /** What cannot be taken for granted. */
  readonly unkind: Unkind;
}
