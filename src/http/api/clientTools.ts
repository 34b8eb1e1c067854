import type { Clock } from '../../step/index.ts';
import type { SendRequest } from '../request.ts';

/** What a platform's client needs from outside. */
export interface ClientTools {
  readonly send: SendRequest;
  readonly clock: Clock;
  /** Numbers from 0 up to 1, for jitter. */
  readonly random: () => number;
  /** One UUID for the run, sent with every request. */
  readonly correlationId: string;
  readonly userAgent: string;
}
