/** How an event is written; normal is one `data:` line, an empty line, in one chunk. */
export interface Framing {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** The `event:` line; undefined is none. */
  readonly eventName: string | undefined;
  /** Whether events have `id:` lines. A `Last-Event-ID` sent back is then honoured. */
  readonly ids: boolean;
  /** The `retry:` line at the start, in milliseconds. */
  readonly retryMs: number | undefined;
  /** A comment before each event. */
  readonly comment: string | undefined;
  /** Sends a comment when so many milliseconds pass without an event. */
  readonly keepAliveMs: number | undefined;
  readonly byteOrderMark: boolean;
  /** Whether the JSON is spread over several `data:` lines. */
  readonly severalDataLines: boolean;
  /** False: the last event before the end has no empty line after it. */
  readonly finalBlankLine: boolean;
  /** Writes so many bytes at a time, through the middle of characters. */
  readonly chunkBytes: number | undefined;
  /** The time between those pieces, in milliseconds: 0. */
  readonly chunkGapMs?: number;
}

/** Writes events the way the platform's own clients expect them. */
export const plainFraming: Framing = {
  lineEnd: '\n',
  eventName: undefined,
  ids: false,
  retryMs: undefined,
  comment: undefined,
  keepAliveMs: undefined,
  byteOrderMark: false,
  severalDataLines: false,
  finalBlankLine: true,
  chunkBytes: undefined,
};

export interface EventFrame {
  readonly id: number;
  readonly framing: Framing;
  /** Whether the stream ends after it. */
  readonly final: boolean;
}

/**
 * Writes what a stream says before its first event: a byte order mark, a `retry:` line.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function encodeStart({ byteOrderMark, retryMs, lineEnd }: Framing): string {
  const mark = byteOrderMark ? '\uFEFF' : '';
  return retryMs === undefined ? mark : `${mark}retry: ${String(retryMs)}${lineEnd}${lineEnd}`;
}

/** Writes a comment as it keeps a connection alive. */
export function encodeComment(text: string, { lineEnd }: Framing): string {
  return `: ${text}${lineEnd}${lineEnd}`;
}

/** Writes one event: text as it is, anything else as JSON. */
export function encodeEvent(payload: unknown, { id, framing, final }: EventFrame): string {
  const { lineEnd } = framing;
  const data =
    typeof payload === 'string'
      ? payload
      : JSON.stringify(payload, null, framing.severalDataLines ? 1 : 0);
  const lines = [
    ...(framing.ids ? [`id: ${String(id)}`] : []),
    ...(framing.eventName === undefined ? [] : [`event: ${framing.eventName}`]),
    ...data.split('\n').map((line) => `data: ${line}`),
  ];
  const comment = framing.comment === undefined ? '' : encodeComment(framing.comment, framing);
  const end = final && !framing.finalBlankLine ? '' : `${lineEnd}${lineEnd}`;
  return `${comment}${lines.join(lineEnd)}${end}`;
}

/** Cuts a text into the chunks that the framing wants, through the middle of characters. */
export function cut(
  text: string,
  atMs: number,
  { chunkBytes, chunkGapMs = 0 }: Framing,
): { readonly atMs: number; readonly bytes: Uint8Array }[] {
  const bytes = Buffer.from(text);
  const size = chunkBytes ?? Math.max(1, bytes.length);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => ({
    atMs: atMs + at * chunkGapMs,
    bytes: bytes.subarray(at * size, (at + 1) * size),
  }));
}
