import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

const OWNER_ONLY = 0o600;

/**
 * Creates a file that only its owner may read, lets `write` fill it, and closes it. Throws `EEXIST` when there is one
 * already; on any later failure the file is removed again.
 */
export async function withNewFile<T>(
  path: string,
  write: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(path, 'wx+', OWNER_ONLY);
  try {
    try {
      return await write(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
