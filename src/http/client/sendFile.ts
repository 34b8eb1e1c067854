import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { FileBody } from '../request.ts';

const BUFFER_BYTES = 1024 * 1024;

/**
 * Sends a file as the body of a request and ends it. Reads into one buffer while it sends the other, so memory does not grow
 * with the file. Rejects when the file cannot be read or the request closes early.
 */
export async function sendFile(
  outgoing: Writable,
  { file, size, onSent }: FileBody,
): Promise<void> {
  const handle = await open(file);
  try {
    let free = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let inUse = Buffer.allocUnsafeSlow(BUFFER_BYTES);
    let read = await handle.read(free, 0, Math.min(BUFFER_BYTES, size));
    let sentBytes = 0;
    while (read.bytesRead > 0) {
      [free, inUse] = [inUse, free];
      sentBytes += read.bytesRead;
      const leaving = write(outgoing, inUse.subarray(0, read.bytesRead));
      const reading = handle.read(free, 0, Math.min(BUFFER_BYTES, size - sentBytes));
      [read] = await Promise.all([reading, leaving]);
      onSent?.(sentBytes);
    }
    outgoing.end();
  } finally {
    await handle.close();
  }
}

/** Resolves when the system has taken the bytes and their buffer can be reused. */
function write(outgoing: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // A request that is destroyed before it is connected never calls back.
    const giveUp = (): void => {
      reject(new Error('The request was closed.'));
    };
    outgoing.once('close', giveUp);
    outgoing.write(bytes, (error) => {
      outgoing.off('close', giveUp);
      if (error) reject(error);
      else resolve();
    });
  });
}
