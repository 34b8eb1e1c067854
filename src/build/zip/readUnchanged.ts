import { closeSync, fstatSync, readSync } from 'node:fs';
import { ActionError } from '../../errors/index.ts';
import { explainFileError, fileErrorCode } from '../../files/index.ts';
import { openFile } from '../openFile.ts';
import { showName } from '../../text/index.ts';
import type { SourceFile } from '../source.ts';

/**
 * Reads a file in pieces of the given lengths, which add up to its size, into memory from `allocate`. Throws `artifact` when
 * its size or time of change differs from the check, before, during or right after reading. Always closes the file.
 *
 * Uses synchronous calls. Asynchronous ones would queue behind the deflating threads, and for a small file each of its five
 * calls would take longer than deflating it.
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

/** Makes the error for a file that changed since the check. */
export function hasChanged(file: SourceFile, what = 'changed'): ActionError {
  return new ActionError('artifact', `${showName(file.name)} ${what} while it was packaged.`, {
    hint: 'Make sure that the build has finished before this step.',
  });
}

interface From {
  readonly descriptor: number;
  readonly file: SourceFile;
  readonly position: number;
}

function fill(piece: Buffer, { descriptor, file, position }: From): void {
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

/** Adds the file's name to errors of the file system. */
function attempt<T>(file: SourceFile, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw hasChanged(file, 'vanished');
    // The file was replaced by a link.
    if (code === 'ELOOP') throw hasChanged(file);
    throw new ActionError(
      'artifact',
      `${showName(file.name)} could not be read while it was packaged (${explainFileError(error)}).`,
      { cause: error },
    );
  }
}
