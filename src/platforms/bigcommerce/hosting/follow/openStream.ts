import type { Clock } from '../../../../step/index.ts';
import { NetworkError, failedWith, readBody, readServerEvents } from '../../../../http/index.ts';
import { asSentence, parseJson } from '../../../../text/index.ts';
import type { HttpRequest, SendRequest, ServerEvent } from '../../../../http/index.ts';
import type { HostingApi } from '../../api.ts';
import { explain } from '../../explain.ts';

/**
 * An event stream lives for 30 s, and a log stream sends a keep-alive every 15 s. One that is silent for longer is dead, even
 * with an open socket.
 */
const IDLE_MS = 45_000;

/** A stream that lived this long worked, with or without news. */
export const LONG_LIFE_MS = 10_000;

/** Builds the request for a stream. */
export function streamRequest(api: HostingApi, path: string): HttpRequest {
  const request = api.request({ method: 'GET', path });
  return { ...request, headers: { ...request.headers, Accept: 'text/event-stream' } };
}

interface Connection {
  /** What the stream is for; begins a sentence. */
  readonly what: string;
  readonly request: HttpRequest;
  readonly send: SendRequest;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Called once the platform has accepted the request. */
  readonly onOpen?: () => void;
}

/**
 * Opens a stream once and yields its messages until it ends. Throws `HttpError` when it is refused, and {@link NetworkError}
 * when it breaks or is silent for 45 s.
 */
export async function* openStream(connection: Connection): AsyncGenerator<ServerEvent> {
  const watchdog = watchSilence(connection.clock);
  const signal = AbortSignal.any([connection.signal, watchdog.signal]);
  try {
    const response = await connection.send(connection.request, signal);
    if (response.status !== 200) {
      const { text } = await readBody(response);
      const { message, hint } = explain(response.status, text);
      throw failedWith(
        `${connection.what} failed with HTTP ${String(response.status)}: ${asSentence(message)}`,
        { response, json: parseJson(text), nowMs: connection.clock.now() },
        { hint },
      );
    }
    connection.onOpen?.();
    yield* readServerEvents(watchdog.watch(response.body));
  } finally {
    watchdog.stop();
  }
}

function watchSilence(clock: Clock): {
  readonly signal: AbortSignal;
  readonly watch: (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly stop: () => void;
} {
  const silent = new AbortController();
  const arm = (): (() => void) =>
    clock.schedule(IDLE_MS, () => {
      silent.abort(new NetworkError('SILENT', true));
    });
  let stop = arm();
  return {
    signal: silent.signal,
    async *watch(body) {
      for await (const chunk of body) {
        stop();
        stop = arm();
        yield chunk;
      }
    },
    stop: () => {
      stop();
    },
  };
}
