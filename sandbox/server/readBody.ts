import type { IncomingMessage } from 'node:http';
import { sleep } from './clock.ts';
import type { Clock } from './clock.ts';
import type { OpenRecord } from './requestLog.ts';

export interface BodyOptions {
  /** Throws {@link BodyTooLarge} beyond it. */
  readonly limitBytes?: number;
  /** Reads no faster than this, so that the sender has to wait. The machine buffers some megabytes in between. */
  readonly bytesPerSecond?: number;
  /** Returns as soon as this much is there, and leaves the rest unread. */
  readonly stopAfterBytes?: number;
}

/** Signals that a body is longer than the stand-in takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Signals that the client went away before its request was complete. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

const DEFAULT_LIMIT_BYTES = 1024 * 1024;
const RECORDED_BYTES = 64 * 1024;

/** Reads a request's body and notes it in the record. */
export async function readBody(
  request: IncomingMessage,
  record: OpenRecord,
  options: BodyOptions & { readonly ending: AbortSignal; readonly clock: Clock },
): Promise<Buffer> {
  const {
    limitBytes = DEFAULT_LIMIT_BYTES,
    stopAfterBytes = Infinity,
    bytesPerSecond = Infinity,
    clock,
  } = options;
  const startedAt = clock.now();
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of readChunks(request)) {
      record.bodyBytes += chunk.length;
      if (record.bodyBytes > limitBytes) throw new BodyTooLarge();
      chunks.push(chunk);
      if (record.bodyBytes >= stopAfterBytes) break;
      const aheadMs = startedAt + (record.bodyBytes / bytesPerSecond) * 1000 - clock.now();
      if (aheadMs > 0) await sleep(clock, aheadMs, options.ending);
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw error;
    throw new ClientGone('The client closed the connection in the middle of its request.');
  }
  const body = Buffer.concat(chunks);
  if (isText(request)) record.body = body.subarray(0, RECORDED_BYTES).toString('utf8');
  return body;
}

function readChunks(request: IncomingMessage): AsyncIterable<Buffer> {
  // The usual iterator destroys the connection when it is left early, and then nothing could be answered.
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

function isText(request: IncomingMessage): boolean {
  return !/zip|octet-stream/i.test(request.headers['content-type'] ?? '');
}
