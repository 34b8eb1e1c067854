import type { Part, Stream } from '../../../model/index.ts';
import { cut, encodeComment, encodeStart } from '../wire/index.ts';
import type { Framing } from '../wire/index.ts';
import type { StreamFault } from '../switches.ts';

/** The events of a stream. */
export interface Source {
  /** When the next event is due, as planned; `Infinity` when there is none. */
  readonly dueMs: () => number;
  /** Takes the next event, as zero or more frames. */
  readonly take: () => readonly string[];
  /** Whether no more events can follow. */
  readonly isOver: () => boolean;
}

export interface StreamOptions {
  readonly source: Source;
  readonly framing: () => Framing;
  readonly fault: StreamFault | undefined;
  readonly openedAtMs: number;
  readonly lifetimeMs: () => number;
  /** Sends a comment after this time without a frame. */
  readonly keepAliveMs: () => number | undefined;
}

const NOTHING = new Uint8Array();

/** Opens a stream. It ends with its source, its lifetime or its fault. */
export function openStream(options: StreamOptions): Stream {
  const { source, framing, fault, openedAtMs, lifetimeMs, keepAliveMs } = options;
  const frames: string[] = [];
  const chunks = cut(encodeStart(framing()), openedAtMs, framing());
  let lastMs = openedAtMs;
  let sent = 0;
  let isBroken = false;
  const endsAtMs = (): number => openedAtMs + Math.min(lifetimeMs(), fault?.afterMs ?? Infinity);
  const isStruck = (): boolean =>
    isBroken || (sent === fault?.afterEvents && fault.midEvent !== true);
  const dueMs = (): number => {
    const [chunk] = chunks;
    if (chunk !== undefined) return chunk.atMs;
    if (isStruck() || frames.length > 0 || source.isOver()) return lastMs;
    const commentMs = lastMs + (keepAliveMs() ?? Infinity);
    return Math.max(lastMs, Math.min(source.dueMs(), endsAtMs(), commentMs));
  };
  const write = (text: string): Part => {
    chunks.push(...cut(text, lastMs, framing()));
    return chunks.shift()?.bytes ?? NOTHING;
  };
  const send = (frame: string): Part => {
    isBroken = sent === fault?.afterEvents;
    sent += 1;
    return write(isBroken ? frame.slice(0, Math.ceil(frame.length / 2)) : frame);
  };
  const take = (): Part => {
    const quietMs = lastMs + (keepAliveMs() ?? Infinity);
    lastMs = dueMs();
    const chunk = chunks.shift();
    if (chunk !== undefined) return chunk.bytes;
    if (isStruck()) return fault?.how ?? 'end';
    if (frames.length === 0 && source.dueMs() <= lastMs) frames.push(...source.take());
    const frame = frames.shift();
    if (frame !== undefined) return send(frame);
    if (source.isOver()) return 'end';
    if (lastMs >= openedAtMs + lifetimeMs()) return 'end';
    if (lastMs >= endsAtMs()) return fault?.how ?? 'end';
    return lastMs >= quietMs ? write(encodeComment('keep-alive', framing())) : NOTHING;
  };
  return { dueMs, take };
}
