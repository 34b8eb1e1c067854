import type { Framing } from './switches.ts';

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
