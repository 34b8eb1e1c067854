import { createHash } from 'node:crypto';
import { createFileWriter } from './createFileWriter.ts';
import type { FileWriter } from './createFileWriter.ts';
import { encodeCentralHeader, encodeEnd, encodeLocalHeader } from './encodeHeaders.ts';
import type { EntryFacts } from './encodeHeaders.ts';

/** Writes a zip entry by entry, with all sizes in the local headers. */
export interface ZipWriter {
  /** Adds an entry with all its packed bytes. */
  readonly add: (entry: EntryFacts, packed: Buffer) => void;
  /** Begins an entry whose bytes come in pieces. End it before adding another one. */
  readonly begin: (entry: Pick<EntryFacts, 'name' | 'size'>) => Draft;
  /** Ends the zip. */
  readonly finish: () => { readonly size: number; readonly sha256: string };
}

/** An unfinished entry. */
export interface Draft {
  readonly append: (packed: Buffer) => void;
  /** Number of appended bytes. */
  readonly packedSize: () => number;
  /** Discards the appended bytes. */
  readonly restart: () => void;
  /** Ends the entry: writes its header before its bytes, and adds both to the digest. */
  readonly end: (facts: Pick<EntryFacts, 'method' | 'crc32'>) => void;
}

/** Writes a zip to an open, empty file. Throws the file system's error. The caller closes the file. */
export function createZipWriter(descriptor: number): ZipWriter {
  const file = createFileWriter(descriptor);
  const hash = createHash('sha256');
  const directory: Buffer[] = [];
  const append = (bytes: Buffer): void => {
    hash.update(bytes);
    file.append(bytes);
  };
  return {
    add: (entry, packed) => {
      directory.push(encodeCentralHeader(entry, file.position()));
      append(encodeLocalHeader(entry));
      append(packed);
    },
    begin: (entry) => {
      const offset = file.position();
      return beginDraft(entry, file, (facts) => {
        directory.push(encodeCentralHeader(facts, offset));
        for (const bytes of file.readFrom(offset)) hash.update(bytes);
      });
    },
    finish: () => {
      const offset = file.position();
      for (const header of directory) append(header);
      const size = file.position() - offset;
      append(encodeEnd({ entries: directory.length, offset, size }));
      file.finish();
      return { size: file.position(), sha256: hash.digest('hex') };
    },
  };
}

/** Reserves room for the header, whose length is known at once but whose values only at the end. */
function beginDraft(
  entry: Pick<EntryFacts, 'name' | 'size'>,
  file: FileWriter,
  onEnd: (facts: EntryFacts) => void,
): Draft {
  const offset = file.position();
  file.append(encodeLocalHeader({ ...entry, method: 0, crc32: 0, packedSize: 0 }));
  const start = file.position();
  const packedSize = (): number => file.position() - start;
  return {
    append: file.append,
    packedSize,
    restart: () => {
      file.moveTo(start);
    },
    end: (facts) => {
      const whole = { ...entry, ...facts, packedSize: packedSize() };
      file.overwrite(encodeLocalHeader(whole), offset);
      onEnd(whole);
    },
  };
}
