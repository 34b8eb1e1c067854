import { createParser } from 'eventsource-parser';
import { NetworkError } from './request.ts';

const LIMIT_CHARACTERS = 1024 * 1024;

/** One event of a stream, without comments and other fields. */
export interface ServerEvent {
  /** Text of the `data` lines, joined by line breaks. */
  readonly data: string;
  /** The last id of the stream so far, to send as `Last-Event-ID` when reconnecting. */
  readonly lastId: string | undefined;
}

/**
 * Reads a body as server-sent events. Unlike the standard, it also yields a last event that lacks its closing blank line: that
 * is often the final status. Throws a {@link NetworkError} `EVENT_TOO_LARGE` when one event is longer than 1 MiB, and what
 * reading the body throws.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* readServerEvents(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerEvent> {
  let lastId: string | undefined;
  let tooLarge = false;
  let complete: ServerEvent[] = [];
  const parser = createParser({
    maxBufferSize: LIMIT_CHARACTERS,
    onId: (id) => (lastId = id),
    onEvent: ({ data }) => complete.push({ data, lastId }),
    onError: ({ type }) => (tooLarge ||= type === 'max-buffer-size-exceeded'),
  });
  const take = function* (): Generator<ServerEvent> {
    const taken = complete;
    complete = [];
    yield* taken;
    if (tooLarge) throw new NetworkError('EVENT_TOO_LARGE', true);
  };
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* take();
  }
  parser.feed(`${decoder.decode()}\n\n`);
  yield* take();
}
