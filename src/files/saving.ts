import type { FileHandle } from 'node:fs/promises';
import { ActionError } from '../errors/index.ts';
import { explainFileError, fileErrorCode } from './fileErrors.ts';

/** Mode of a file that nobody else may read. */
export const OWNER_ONLY = 0o600;

/** Writes all of a chunk behind what was written. The system may take it in parts. */
export async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await handle.write(chunk, done)).bytesWritten;
  }
}

/** Runs what the disk may refuse. Then throws `artifact` with the failure and its reason: `The kept build could not be saved (…).` */
export async function orExplain<T>(failure: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (fileErrorCode(error) === undefined) throw error;
    const message = `${failure} (${explainFileError(error)}).`;
    throw new ActionError('artifact', message, { cause: error });
  }
}
