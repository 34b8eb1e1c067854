import { ftruncateSync, readSync, writeSync } from 'node:fs';

/** Writes a file from start to end, and buffers small writes. */
export interface FileWriter {
  /** Where the next bytes go. */
  readonly position: () => number;
  readonly append: (bytes: Buffer) => void;
  /** Overwrites bytes from a position. */
  readonly overwrite: (bytes: Buffer, position: number) => void;
  /** Reads from a position to the end. Each piece is valid until the next one. */
  readonly readFrom: (position: number) => Generator<Buffer, void>;
  /** Moves back to an earlier position and appends from there. */
  readonly moveTo: (position: number) => void;
  /** Cuts the file at the current position. */
  readonly finish: () => void;
}

const BUFFER_BYTES = 1024 * 1024;

/** Writes to an open, empty file. Throws the file system's error. The caller closes the file. */
export function createFileWriter(descriptor: number): FileWriter {
  const buffer = Buffer.allocUnsafeSlow(BUFFER_BYTES);
  let written = 0;
  let gathered = 0;
  const flush = (): void => {
    writeFully(descriptor, buffer.subarray(0, gathered), written);
    written += gathered;
    gathered = 0;
  };
  return {
    position: () => written + gathered,
    append: (bytes) => {
      for (let done = 0; done < bytes.length;) {
        if (gathered === BUFFER_BYTES) flush();
        const copied = bytes.copy(buffer, gathered, done);
        gathered += copied;
        done += copied;
      }
    },
    overwrite: (bytes, position) => {
      flush();
      writeFully(descriptor, bytes, position);
    },
    readFrom: (position) => {
      flush();
      return readBack({ descriptor, buffer, start: position, end: written });
    },
    moveTo: (position) => {
      flush();
      written = position;
    },
    finish: () => {
      flush();
      // After a move back, old bytes may follow.
      ftruncateSync(descriptor, written);
    },
  };
}

function writeFully(descriptor: number, bytes: Buffer, position: number): void {
  // The system may write fewer bytes than it is given.
  for (let done = 0; done < bytes.length;) {
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
  }
}

interface Span {
  readonly descriptor: number;
  readonly buffer: Buffer;
  readonly start: number;
  readonly end: number;
}

function* readBack({ descriptor, buffer, start, end }: Span): Generator<Buffer, void> {
  for (let position = start; position < end;) {
    const length = Math.min(buffer.length, end - position);
    const bytes = readSync(descriptor, buffer, 0, length, position);
    if (bytes === 0) throw new Error('The file became shorter while it was written.');
    yield buffer.subarray(0, bytes);
    position += bytes;
  }
}
