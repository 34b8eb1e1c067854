import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { explainFileError, fileErrorCode } from './fileErrors.ts';
import { oneLine } from '../text/index.ts';

/** What reading a small file gave. A problem is the end of a sentence that begins with the file's name. */
export type SmallFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly problem: string }
  | { readonly kind: 'refused'; readonly problem: string };

interface Options {
  /** The most bytes that are read: 1 MiB by default. */
  readonly mostBytes?: number;
  /** The folder that a file in it may not lead out of by a link: by default the one that the step runs in. */
  readonly workspace?: string;
}

const MIB = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

const { O_RDONLY, O_NONBLOCK } = constants as Partial<typeof constants>;
// A named pipe would wait for somebody to write. Windows does not know the flag.
const FLAGS = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Reads a small text file, in UTF-8, whose path is relative to the current folder or absolute. Everything that the action reads as
 * a whole is read here: the event, project files, store files, configuration.
 *
 * | What is there                                          | What comes of it                            |
 * | ------------------------------------------------------ | ------------------------------------------- |
 * | a device, a named pipe, a folder, or a link to one     | refused, and nothing is read                |
 * | more than the limit, also where it says that it has 0  | refused, after reading as much as the limit |
 * | in the workspace, a link that leads out of it          | refused, and nothing is read                |
 * | outside the workspace, because the workflow says so    | read                                        |
 *
 * It does not wait, so no signal has to interrupt it: at most a few milliseconds' work.
 */
export function readSmallFile(path: string, options: Options = {}): SmallFile {
  const { mostBytes = MIB, workspace = '.' } = options;
  try {
    const descriptor = openSync(path, FLAGS);
    try {
      const escape = findEscape(path, workspace);
      if (escape !== undefined)
        return refused(`is a link out of the workspace, to ${oneLine(escape)}`);
      return readOpenFile(descriptor, mostBytes);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const problem = `cannot be read (${explainFileError(error)})`;
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(fileErrorCode(error) ?? '');
    return { kind: isMissing ? 'missing' : 'refused', problem };
  }
}

function readOpenFile(descriptor: number, mostBytes: number): SmallFile {
  const info = fstatSync(descriptor);
  if (info.isDirectory()) return refused('cannot be read (it is a folder)');
  if (!info.isFile()) return refused('cannot be read (it is not a regular file)');
  const tooLarge = refused(`is too large: it may have at most ${String(mostBytes / MIB)} MiB`);
  if (info.size > mostBytes) return tooLarge;
  const chunks: Buffer[] = [];
  for (let size = 0; ;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const bytesRead = readSync(descriptor, chunk);
    if (bytesRead === 0) break;
    size += bytesRead;
    // Files of /proc say that they are empty, and others can grow.
    if (size > mostBytes) return tooLarge;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const bytes = Buffer.concat(chunks);
  return isUtf8(bytes) ? { kind: 'text', text: bytes.toString() } : refused('is not UTF-8 text');
}

function refused(problem: string): SmallFile {
  return { kind: 'refused', problem };
}

/** Says where a file of the workspace really is, if that is outside of it. */
function findEscape(path: string, workspace: string): string | undefined {
  if (!isInside(resolve(workspace), resolve(path))) return undefined;
  const real = realpathSync(path);
  return isInside(realpathSync(workspace), real) ? undefined : real;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
