import type { Clock } from '../../../src/step/ports/clock.ts';
import { NetworkError } from '../../../src/http/request.ts';
import type { Part } from './wire.ts';

interface BodyContext {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Bodies whose connection is open. */
  readonly open: Set<object>;
}

/**
 * Creates a body from its parts, which arrive whether or not they are read. The connection stays open until the body is read to
 * the end, left early, broken or aborted.
 */
export function openBody(
  parts: readonly Part[],
  { clock, signal, open }: BodyContext,
): AsyncIterable<Uint8Array> {
  const body = {};
  open.add(body);
  const openedAtMs = clock.now();
  let at = 0;
  let dueMs = openedAtMs;
  const close = (): void => {
    open.delete(body);
    signal.removeEventListener('abort', close);
  };
  signal.addEventListener('abort', close, { once: true });

  /** Without a time, waits for the abort alone. */
  const wait = (ms?: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        cancel?.();
        reject(signal.reason as Error);
      };
      const go = (): void => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const cancel = ms === undefined ? undefined : clock.schedule(ms, go);
      signal.addEventListener('abort', stop, { once: true });
    });

  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    signal.throwIfAborted();
    const part = parts[at];
    if (part === undefined) {
      close();
      return { done: true, value: undefined };
    }
    at += 1;
    dueMs += part.afterMs;
    if (part.what === 'silence') return wait().then(next);
    if (dueMs > clock.now()) await wait(dueMs - clock.now());
    if (part.what === 'reset') {
      close();
      throw new NetworkError('ECONNRESET', true);
    }
    return { done: false, value: part.what };
  };

  return {
    [Symbol.asyncIterator]: () => ({
      next,
      return: () => {
        close();
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
}
