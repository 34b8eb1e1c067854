import type { FileHandle } from 'node:fs/promises';
import { ActionError } from '../errors/index.ts';
import type { ErrorCode } from '../errors/index.ts';
import { explainFileError, fileErrorCode } from './fileErrors.ts';

/** Mode of a file that nobody else may read. */
export const OWNER_ONLY = 0o600;

/** Writes all of a chunk behind what was written. The system may take it in parts. */
export async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await handle.write(chunk, done)).bytesWritten;
  }
}

/**
 * Runs what the disk may refuse. Then throws the failure with its reason, such as `The kept build could not be saved (…).`: by
 * default as `artifact`.
 */
export async function orExplain<T>(
  failure: string,
  action: () => Promise<T>,
  code: ErrorCode = 'artifact',
): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (fileErrorCode(error) === undefined) throw error;
    const message = `${failure} (${explainFileError(error)}).`;
    throw new ActionError(code, message, { cause: error });
  }
}
