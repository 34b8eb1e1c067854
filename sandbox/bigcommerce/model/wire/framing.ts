/** How an event is written. Normal is one `data:` line and an empty line in one chunk. */
export interface Framing {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** The `event:` line; undefined is none. */
  readonly eventName: string | undefined;
  /** Whether events have `id:` lines. Then `Last-Event-ID` is honoured. */
  readonly ids: boolean;
  /** The `retry:` line at the start, in milliseconds. */
  readonly retryMs: number | undefined;
  /** A comment before each event. */
  readonly comment: string | undefined;
  /** Sends a comment after this many milliseconds without an event. */
  readonly keepAliveMs: number | undefined;
  readonly byteOrderMark: boolean;
  /** Whether the JSON is spread over several `data:` lines. */
  readonly severalDataLines: boolean;
  /** Whether an empty line follows the last event. */
  readonly finalBlankLine: boolean;
  /** Size of the chunks, which may cut characters. */
  readonly chunkBytes: number | undefined;
  /** Time between chunks, in milliseconds. Default: 0. */
  readonly chunkGapMs?: number;
}

/** The framing that the platform's own clients expect. */
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
 * Writes the start of a stream: a byte order mark, a `retry:` line.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function encodeStart({ byteOrderMark, retryMs, lineEnd }: Framing): string {
  const mark = byteOrderMark ? '\uFEFF' : '';
  return retryMs === undefined ? mark : `${mark}retry: ${String(retryMs)}${lineEnd}${lineEnd}`;
}

/** Writes a keep-alive comment. */
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

/** Cuts a text into the framing's chunks, also inside characters. */
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
