import { closeSync, fstatSync, readSync } from 'node:fs';
import { ActionError } from '../errors/index.ts';
import { explainFileError, fileErrorCode } from '../files/index.ts';
import { openFile } from './openFile.ts';
import { showName } from '../text/index.ts';
import type { SourceFile } from './source.ts';

/**
 * Reads a file in pieces of the given lengths, which add up to its size, into memory that `allocate` gives. Throws
 * `artifact` when it is no longer what was checked, before, while or right after it is read, by its size and its time of
 * change. Closes the file however the reading ends.
 *
 * It does not wait but reads at once: behind the threads that deflate, each of the five calls for a small file would take
 * longer than to deflate it.
 */
export function* readUnchanged(
  file: SourceFile,
  lengths: Iterable<number>,
  allocate: (length: number) => Buffer,
): Generator<Buffer, void> {
  const descriptor = attempt(file, () => openFile(file.path));
  const check = (): void => {
    assertUnchanged(descriptor, file);
  };
  try {
    attempt(file, check);
    let position = 0;
    for (const length of lengths) {
      const piece = allocate(length);
      attempt(file, () => {
        fill(piece, { descriptor, file, position });
      });
      position += length;
      yield piece;
    }
    attempt(file, check);
  } finally {
    closeSync(descriptor);
  }
}

/** Says that a file is no longer what was checked. */
export function hasChanged(file: SourceFile, what = 'changed'): ActionError {
  return new ActionError('artifact', `${showName(file.name)} ${what} while it was packaged.`, {
    hint: 'Let the build end before this step begins.',
  });
}

interface Place {
  readonly descriptor: number;
  readonly file: SourceFile;
  readonly position: number;
}

function fill(piece: Buffer, { descriptor, file, position }: Place): void {
  for (let done = 0; done < piece.length;) {
    const bytes = readSync(descriptor, piece, done, piece.length - done, position + done);
    if (bytes === 0) throw hasChanged(file);
    done += bytes;
  }
}

function assertUnchanged(descriptor: number, file: SourceFile): void {
  const found = fstatSync(descriptor, { bigint: true });
  if (!found.isFile() || Number(found.size) !== file.size || found.mtimeNs !== file.mtimeNs) {
    throw hasChanged(file);
  }
}

/** Makes errors of the file system name the file. */
function attempt<T>(file: SourceFile, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw hasChanged(file, 'vanished');
    // A link that was no link when the file was checked.
    if (code === 'ELOOP') throw hasChanged(file);
    throw new ActionError(
      'artifact',
      `${showName(file.name)} could not be read while it was packaged (${explainFileError(error)}).`,
      { cause: error },
    );
  }
}
