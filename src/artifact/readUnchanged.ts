import type { FileHandle } from 'node:fs/promises';
import { ActionError } from '../errors.ts';
import { explainFileError, fileErrorCode } from '../fileErrors.ts';
import { openFile } from './openFile.ts';
import { showName } from './showName.ts';
import type { SourceFile } from './source.ts';

const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a file in pieces of 256 KiB. Throws `artifact` when it is no longer what was checked, before, while or right
 * after it is read, by its size and its time of change. Closes the file however the reading ends.
 */
export async function* readUnchanged(file: SourceFile): AsyncGenerator<Buffer, void> {
  const handle = await attempt(file, () => openFile(file.path));
  try {
    await attempt(file, () => assertUnchanged(handle, file));
    for (let position = 0; position < file.size;) {
      const length = Math.min(CHUNK_BYTES, file.size - position);
      const chunk = Buffer.allocUnsafeSlow(length);
      const { bytesRead } = await attempt(file, () => handle.read(chunk, 0, length, position));
      if (bytesRead === 0) throw hasChanged(file);
      position += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
    await attempt(file, () => assertUnchanged(handle, file));
  } finally {
    await handle.close();
  }
}

async function assertUnchanged(handle: FileHandle, file: SourceFile): Promise<void> {
  const found = await handle.stat({ bigint: true });
  if (!found.isFile() || Number(found.size) !== file.size || found.mtimeNs !== file.mtimeNs) {
    throw hasChanged(file);
  }
}

/** Makes errors of the file system name the file. */
async function attempt<T>(file: SourceFile, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
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

function hasChanged(file: SourceFile, what = 'changed'): ActionError {
  return new ActionError('artifact', `${showName(file.name)} ${what} while it was packaged.`, {
    hint: 'Let the build end before this step begins.',
  });
}
