import { constants, openSync } from 'node:fs';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>;
// Windows has only the first of them.
const FLAGS = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Opens a file for reading and returns its descriptor. Does not follow a symbolic link or block on a named pipe that replaced
 * the file in the meantime. The caller closes it.
 */
export function openFile(path: string): number {
  return openSync(path, FLAGS);
}
