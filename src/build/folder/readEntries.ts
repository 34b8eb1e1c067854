import { opendirSync } from 'node:fs';
import type { Dirent } from 'node:fs';

/** Reads at most `most` entries of a folder. */
export function readEntries(path: string, most: number): readonly Dirent<Buffer>[] {
  // The types only know string names.
  const folder = opendirSync(path, { encoding: 'buffer' as BufferEncoding, bufferSize: 1024 });
  try {
    const entries: Dirent<Buffer>[] = [];
    while (entries.length < most) {
      const entry = folder.readSync() as Dirent<Buffer> | Dirent | null;
      if (entry === null) break;
      entries.push(entry as Dirent<Buffer>);
    }
    return entries;
  } finally {
    folder.closeSync();
  }
}
