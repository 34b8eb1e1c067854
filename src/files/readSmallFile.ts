import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { explainFileError, fileErrorCode } from './fileErrors.ts';
import { oneLine } from '../text/index.ts';

/** The result of reading a small file. A problem completes a sentence that begins with the file's name. */
export type SmallFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing'; readonly problem: string }
  | { readonly kind: 'refused'; readonly problem: string };

interface Options {
  /** Default: 1 MiB. */
  readonly mostBytes?: number;
  /** A link inside this folder must not lead out of it. Default: the current folder. */
  readonly workspace?: string;
}

const MIB = 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

const { O_RDONLY, O_NONBLOCK } = constants as Partial<typeof constants>;
// Without it, opening a named pipe waits for a writer. Windows has no such flag.
const FLAGS = (O_RDONLY ?? 0) | (O_NONBLOCK ?? 0);

/**
 * Reads a small UTF-8 file by its path, absolute or relative to the current folder: the event, project files, store files,
 * configuration.
 *
 * | the path is                                            | result                                |
 * | ------------------------------------------------------ | ------------------------------------- |
 * | a device, a named pipe, a folder, or a link to one     | refused without reading               |
 * | a file over the limit, even if its size claims to be 0 | refused after reading up to the limit |
 * | in the workspace, but a link that leads out of it      | refused without reading               |
 * | outside the workspace                                  | read                                  |
 *
 * Takes a few milliseconds and never waits, so it needs no signal.
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
  const tooLarge = refused(`is too large: the limit is ${String(mostBytes / MIB)} MiB`);
  if (info.size > mostBytes) return tooLarge;
  const chunks: Buffer[] = [];
  for (let size = 0; ;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const bytesRead = readSync(descriptor, chunk);
    if (bytesRead === 0) break;
    size += bytesRead;
    // Files in /proc report a size of 0, and others can grow.
    if (size > mostBytes) return tooLarge;
    chunks.push(chunk.subarray(0, bytesRead));
  }
  const bytes = Buffer.concat(chunks);
  return isUtf8(bytes) ? { kind: 'text', text: bytes.toString() } : refused('is not UTF-8 text');
}

function refused(problem: string): SmallFile {
  return { kind: 'refused', problem };
}

/** Returns the real path of a file in the workspace when a link leads out of it. */
function findEscape(path: string, workspace: string): string | undefined {
  if (!isInside(resolve(workspace), resolve(path))) return undefined;
  const real = realpathSync(path);
  return isInside(realpathSync(workspace), real) ? undefined : real;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
