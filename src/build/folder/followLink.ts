import { readlinkSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { explainFileError, fileErrorCode } from '../../files/index.ts';
import type { Rule } from '../check/index.ts';
import { showName } from '../../text/index.ts';

/** Where a symbolic link leads: `path` with all links resolved, `target` as the link has it, printable. */
export type LinkEnd =
  | { readonly kind: 'file' | 'folder'; readonly path: string; readonly target: string }
  | { readonly kind: 'fault'; readonly rule: Rule; readonly target: string };

/**
 * Follows a symbolic link inside `root`, a real path. Uses synchronous calls, which are ten times as fast for such short work.
 */
export function followLink(link: string, root: string): LinkEnd {
  const target = readTarget(link);
  try {
    const path = realpathSync.native(link);
    if (!isInside(root, path)) return { kind: 'fault', rule: 'link-leaves', target };
    const found = statSync(path);
    if (found.isFile()) return { kind: 'file', path, target };
    if (found.isDirectory()) return { kind: 'folder', path, target };
    return { kind: 'fault', rule: 'special-file', target };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { kind: 'fault', rule: 'link-dangles', target };
    if (code === 'ELOOP') return { kind: 'fault', rule: 'link-loops', target };
    return { kind: 'fault', rule: 'unreadable', target: `${target} (${explainFileError(error)})` };
  }
}

/** Returns whether an absolute path is a folder or something inside it, by the paths alone. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

function readTarget(link: string): string {
  try {
    return showName(readlinkSync(link, { encoding: 'buffer' }));
  } catch (error) {
    return `unknown (${explainFileError(error)})`;
  }
}
