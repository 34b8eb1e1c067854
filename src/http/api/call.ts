import type { z } from 'zod';
import type { Deadline } from '../../step/index.ts';
import type { HttpError } from '../../errors/index.ts';
import type { HttpRequest } from '../request.ts';

/** One call of a platform's API, before it has a host and credentials. */
export interface Call<T> {
  /** To begin a sentence with: `Creating the deployment`. */
  readonly what: string;
  readonly method: HttpRequest['method'];
  /** Below the API's base URL, with its query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly answer: z.ZodType<T>;
  /** How long the answer may be, where 1 MiB is not enough for it. */
  readonly limitBytes?: number | undefined;
  /** What a person has to know when the call was under way as the run was cancelled or its time was up. */
  readonly hintWhenCut?: string;
}

/** How long to try, and what to say before another try. */
export interface Waiting {
  readonly deadline: Pick<Deadline, 'signal' | 'remainingMs'>;
  readonly onRetry: (sentence: string) => void;
}

/** How often and when to repeat a call. */
export interface Patience extends Waiting {
  readonly retryable: (error: HttpError) => boolean;
  readonly attempts?: number;
}
