import { constants, openSync } from 'node:fs';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>;
// Windows knows only the first of them.
const FLAGS = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Opens a file for reading and gives its descriptor. A named pipe that took the file's place in the meantime does not
 * block, and a symbolic link is not followed. The caller closes it.
 */
export function openFile(path: string): number {
  return openSync(path, FLAGS);
}
