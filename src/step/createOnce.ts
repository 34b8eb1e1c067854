import { sleep } from './ports/index.ts';
import type { Clock } from './ports/index.ts';
import { ActionError, HttpError } from '../errors/index.ts';

/** Something to create, and how to check whether it exists. */
export interface Creation<T> {
  /** Used in sentences: `the project pr-7`. */
  readonly what: string;
  /** Sends the call. Rejects with `HttpError`, whose `effect` decides what follows. */
  readonly create: () => Promise<T>;
  /**
   * Checks whether it exists: undefined when it does not, `unclear` when the platform's answer leaves it open. Without it, a
   * call that may have had its effect is never retried.
   */
  readonly look?: () => Promise<T | 'unclear' | undefined>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** When to check after a call that may have had its effect, in milliseconds since it failed. */
  readonly looksAfterMs?: readonly number[];
  /** Whether a refusal means that it already exists. */
  readonly isTaken?: (error: HttpError) => boolean;
  /** When to check after such a refusal of the first call. Default: `looksAfterMs`. */
  readonly looksWhenTakenMs?: readonly number[];
  /** Decides about a refusal while nothing can have been created: throws to give up, resolves to retry. */
  readonly afterRefusal?: (error: HttpError) => Promise<void>;
  /** Called with a line for the log. */
  readonly info?: (line: string) => void;
  /** Makes the error for an unknown outcome. `later` is the error of the last retry, if there was one. */
  readonly unknown?: (lost: HttpError, later: ActionError | undefined) => ActionError;
}

/**
 * What was created. `answered`: the call's answer confirms it. `found`: it exists after a lost answer, so it is most likely
 * ours. `taken`: the call was refused because it already existed.
 */
export interface Created<T> {
  readonly value: T;
  readonly how: 'answered' | 'found' | 'taken';
}

/** Longer than a request can be under way (8 s) plus the time until its effect shows (40 s). */
export const PATIENCE_MS = 50_000;

const LOOKS_AFTER_MS = [1000, 5000, 15_000, 30_000, PATIENCE_MS];

/** Maximum number of calls once one may have had its effect. */
const TRIES = 3;

/**
 * Creates something exactly once. Only this function may retry a create.
 *
 * | the call                                          | then                                                      |
 * | ------------------------------------------------- | --------------------------------------------------------- |
 * | succeeded                                         | done                                                      |
 * | was refused, or never sent                        | check, if the refusal says taken; else `afterRefusal`     |
 * | may have had its effect                           | check for 50 s: exists → done; missing → retry            |
 * | may have had its effect, and there is no `look`   | the outcome is unknown                                    |
 * | was refused after one that may have had its effect | check again: exists → done; missing → outcome unknown    |
 *
 * Throws the refusal, `ambiguous` when the outcome is unknown, and whatever else `create` and `look` throw, such as the
 * signal's reason.
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
      creation.info?.(`${last.message} Checking for ${creation.what} before retrying.`);
    const sight = await lookFor(creation);
    if (sight.kind === 'there') return { value: sight.value, how: 'found' };
    const isLostAgain = last instanceof HttpError && last.effect === 'unknown';
    if (sight.kind === 'unclear' || !isLostAgain || sent >= TRIES) {
      const makeError = creation.unknown ?? unknownOutcome(creation.what);
      throw makeError(lost, last === lost ? undefined : last);
    }
    // The platform may have asked for a longer wait than the checks took.
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

/** Checks until it exists. Only the last check can find it missing: earlier ones may be too early. */
async function lookFor<T>(
  { look, clock, signal, info, looksAfterMs = LOOKS_AFTER_MS }: Creation<T>,
  times = looksAfterMs,
): Promise<Sight<T>> {
  let last: Sight<T> = { kind: 'unclear' };
  if (look === undefined) return last;
  const sinceMs = clock.now();
  let notBeforeMs = 0;
  for (const afterMs of times) {
    await sleep(clock, Math.max(0, Math.max(sinceMs + afterMs, notBeforeMs) - clock.now()), signal);
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
      notBeforeMs = clock.now() + (error.retryAfterMs ?? 0);
    }
  }
  return last;
}

/** Returns whether an error is a failed call, not an abort or a caller's decision. */
function isFailedCall(error: unknown): error is ActionError {
  return error instanceof ActionError && ['http', 'unexpected-response'].includes(error.code);
}

function unknownOutcome(what: string): NonNullable<Creation<unknown>['unknown']> {
  return (lost, later) => {
    const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
    return new ActionError(
      'ambiguous',
      `${lost.message} Could not confirm whether ${what} was created.${again}`,
      { hint: lost.hint, platformCode: later?.platformCode, cause: later ?? lost },
    );
  };
}
