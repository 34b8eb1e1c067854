import { sleep } from './ports/index.ts';
import type { Clock } from './ports/index.ts';
import { ActionError, HttpError } from '../errors/index.ts';

/** Something to create, and how to see whether it is there. */
export interface Creation<T> {
  /** What is created, for a sentence: `the project pr-7`. */
  readonly what: string;
  /** Sends the call. Rejects with `HttpError`, whose `effect` decides what follows. */
  readonly create: () => Promise<T>;
  /**
   * Looks for it: undefined when it is not there, `unclear` when that cannot be told. Left out where the platform has nothing to
   * look at: then a call that may have had its effect is never sent again.
   */
  readonly look?: () => Promise<T | 'unclear' | undefined>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** When to look after a call that may have had its effect, in milliseconds since it failed. */
  readonly looksAfterMs?: readonly number[];
  /** Whether a refusal says that it exists already. */
  readonly isTaken?: (error: HttpError) => boolean;
  /** When to look after such a refusal of the first call. As `looksAfterMs` unless given. */
  readonly looksWhenTakenMs?: readonly number[];
  /** Decides about a refusal while nothing can have been created: throws to give up, resolves to have the call sent again. */
  readonly afterRefusal?: (error: HttpError) => Promise<void>;
  /** Called with a line for the log. */
  readonly info?: (line: string) => void;
  /** Makes the error for an outcome that stays unknown. `later` is what the last call failed with, if it is another one. */
  readonly unknown?: (lost: HttpError, later: ActionError | undefined) => ActionError;
}

/**
 * What was created. `answered`: our call's own answer says so. `found`: seen after an answer was lost, so most likely ours.
 * `taken`: refused, because it was there already.
 */
export interface Created<T> {
  readonly value: T;
  readonly how: 'answered' | 'found' | 'taken';
}

/** Longer than a request can be on its way (8 s), and its effect then takes to show (40 s). */
export const PATIENCE_MS = 50_000;

const LOOKS_AFTER_MS = [1000, 5000, 15_000, 30_000, PATIENCE_MS];

/** How many times to send a call in all, once it may have had its effect. */
const TRIES = 3;

/**
 * Creates something, and never twice. This is the only place that may send a create again.
 *
 * | the call                                     | what follows                                                  |
 * | -------------------------------------------- | ------------------------------------------------------------- |
 * | is answered                                  | done                                                          |
 * | is refused, or was never sent                | look, if the refusal says it is taken; else `afterRefusal`    |
 * | may have had its effect                      | look for 50 s: there → done; not there → send it again        |
 * | may have had its effect, and `look` is left out | the outcome is unknown                                     |
 * | is refused after one that may have had its effect | look again: there → done; not there → the outcome is unknown |
 *
 * Throws the refusal, `ambiguous` when the outcome is unknown, and what `create` and `look` throw besides failed calls, such as
 * the signal's reason.
 */
export async function createOnce<T>(creation: Creation<T>): Promise<Created<T>> {
  for (;;) {
    const answer = await send(creation);
    if (answer.kind === 'answered') return { value: answer.value, how: 'answered' };
    const { error } = answer;
    if (!(error instanceof HttpError)) throw error;
    if (error.effect === 'unknown') return afterLoss(creation, error);
    if (creation.isTaken?.(error) === true) {
      const sight = await lookFor(creation, creation.looksWhenTakenMs);
      if (sight.kind === 'there') return { value: sight.value, how: 'taken' };
    }
    if (creation.afterRefusal === undefined) throw error;
    await creation.afterRefusal(error);
  }
}

async function afterLoss<T>(creation: Creation<T>, lost: HttpError): Promise<Created<T>> {
  const { clock, signal } = creation;
  let last: ActionError = lost;
  for (let sent = 1; ; sent += 1) {
    const notBeforeMs = clock.now() + (last instanceof HttpError ? (last.retryAfterMs ?? 0) : 0);
    if (creation.look !== undefined)
      creation.info?.(`${last.message} Looking for ${creation.what} before it is sent again.`);
    const sight = await lookFor(creation);
    if (sight.kind === 'there') return { value: sight.value, how: 'found' };
    const isLostAgain = last instanceof HttpError && last.effect === 'unknown';
    if (sight.kind === 'unclear' || !isLostAgain || sent >= TRIES) {
      const makeError = creation.unknown ?? unknownOutcome(creation.what);
      throw makeError(lost, last === lost ? undefined : last);
    }
    // The platform may have asked to wait for longer than the looks took.
    await sleep(clock, Math.max(0, notBeforeMs - clock.now()), signal);
    const answer = await send(creation);
    if (answer.kind === 'answered') return { value: answer.value, how: 'answered' };
    last = answer.error;
  }
}

type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ActionError };

async function send<T>({ create }: Creation<T>): Promise<Answer<T>> {
  try {
    return { kind: 'answered', value: await create() };
  } catch (error) {
    if (isFailedCall(error)) return { kind: 'failed', error };
    throw error;
  }
}

type Sight<T> =
  { readonly kind: 'there'; readonly value: T } | { readonly kind: 'missing' | 'unclear' };

/** Looks until it is there. Only the last look can say that it is not: an earlier one may be too early. */
async function lookFor<T>(
  { look, clock, signal, info, looksAfterMs = LOOKS_AFTER_MS }: Creation<T>,
  times = looksAfterMs,
): Promise<Sight<T>> {
  let last: Sight<T> = { kind: 'unclear' };
  if (look === undefined) return last;
  const sinceMs = clock.now();
  for (const afterMs of times) {
    await sleep(clock, Math.max(0, sinceMs + afterMs - clock.now()), signal);
    try {
      const value = await look();
      if (value === undefined) last = { kind: 'missing' };
      else if (value === 'unclear') last = { kind: 'unclear' };
      else return { kind: 'there', value };
    } catch (error) {
      if (!isFailedCall(error)) throw error;
      last = { kind: 'unclear' };
      info?.(error.message);
      if (!(error instanceof HttpError) || error.effect === 'refused') break;
    }
  }
  return last;
}

/** Tells a call that failed from the end of the run, and from what callers decide. */
function isFailedCall(error: unknown): error is ActionError {
  return error instanceof ActionError && ['http', 'unexpected-response'].includes(error.code);
}

function unknownOutcome(what: string): NonNullable<Creation<unknown>['unknown']> {
  return (lost, later) => {
    const again = later === undefined ? '' : ` It was sent again, and failed: ${later.message}`;
    return new ActionError(
      'ambiguous',
      `${lost.message} Could not confirm whether ${what} was created.${again}`,
      { hint: lost.hint, platformCode: later?.platformCode, cause: later ?? lost },
    );
  };
}
