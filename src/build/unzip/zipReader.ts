import { read } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const CHUNK_BYTES = 256 * 1024;

type ReadCall = Parameters<RandomAccessReader['read']>;

/**
 * Reads a zip for the library, which requires a subclass. Its own reader passes any position from the zip to the system. An
 * impossible position then crashes the process, and no caller can catch that.
 */
class ZipReader extends RandomAccessReader {
  readonly #handle: FileHandle;
  readonly #size: number;

  constructor(handle: FileHandle, size: number) {
    super();
    this.#handle = handle;
    this.#size = size;
  }

  override read(...[buffer, offset, length, position, callback]: ReadCall): void {
    if (position <= this.#size) read(this.#handle.fd, buffer, offset, length, position, callback);
    else
      setImmediate(() => {
        callback(new Error('a part of it is outside the file'));
      });
  }

  override createReadStream({ start, end }: { start: number; end: number }): Readable {
    return Readable.from(readRange(this.#handle, start, end), { objectMode: false });
  }
}

async function* readRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end;) {
    const length = Math.min(CHUNK_BYTES, end - position);
    const chunk = Buffer.allocUnsafeSlow(length);
    const { bytesRead } = await handle.read(chunk, 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

/** Makes the library's reader for an open file. The caller closes the handle. */
export function zipReader(handle: FileHandle, size: number): RandomAccessReader {
  return new ZipReader(handle, size);
}
