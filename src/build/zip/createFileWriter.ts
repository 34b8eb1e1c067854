import { ftruncateSync, readSync, writeSync } from 'node:fs';

/** A file that is written from its beginning to its end, gathering what is small. */
export interface FileWriter {
  /** Where the next bytes go. */
  readonly position: () => number;
  readonly append: (bytes: Buffer) => void;
  /** Writes over what is there already, from a position. */
  readonly overwrite: (bytes: Buffer, position: number) => void;
  /** Reads from a position to the end, in pieces that are valid until the next is asked for. */
  readonly readFrom: (position: number) => Generator<Buffer, void>;
  /** Appends from an earlier position on. */
  readonly moveTo: (position: number) => void;
  /** Ends the file where the next bytes would go. */
  readonly finish: () => void;
}

const BUFFER_BYTES = 1024 * 1024;

/** Writes to an open file that is empty. Throws the error of the disk. The caller closes the file. */
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
      // There is more behind it if it was longer before a move.
      ftruncateSync(descriptor, written);
    },
  };
}

function writeFully(descriptor: number, bytes: Buffer, position: number): void {
  // The system may take less than it is given.
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
