import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/**
 * Opens a file for reading. A named pipe that took the file's place in the meantime does not block, and a symbolic link is
 * not followed. The caller closes the handle.
 */
export function openFile(path: string): Promise<FileHandle> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>;
  // Windows knows only the first of them.
  return open(path, (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0));
}
