/** Everything in the zip is below this folder, because the platform looks for it there. */
export const OUTPUT = 'output/';

/** The file that has to be at the top of every build. */
export const WORKER = 'worker.js';

const CONTROLS = /\p{Cc}/u;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a name that came as bytes. Undefined when they are no valid UTF-8. */
export function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Says what makes a name unsafe in a zip, wherever in a path it is; undefined for a good one. */
export function findUnsafeCharacter(name: string): string | undefined {
  if (name.includes('\\')) return 'a backslash, which some programs take for a separator';
  if (CONTROLS.test(name)) return 'a control character';
  return name.isWellFormed() ? undefined : 'no valid UTF-8';
}

/**
 * Says what is wrong with the path of a zip entry, without the `/` at a folder's end; undefined for a good one. A good
 * one is relative and means the same to every unzipping program.
 */
export function findPathProblem(path: string): string | undefined {
  if (path === '') return 'empty';
  if (path.startsWith('/')) return 'an absolute path';
  if (/^[A-Za-z]:/.test(path)) return 'a drive letter';
  const segments = path.split('/');
  if (segments.includes('')) return 'an empty segment';
  if (segments.includes('.') || segments.includes('..')) return 'a . or .. segment';
  return findUnsafeCharacter(path);
}

/** Sorts by the UTF-8 bytes of a key, which is the one order that every language and locale agrees on. */
export function sortByBytes<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return Array.from(items, (item) => ({ item, bytes: Buffer.from(key(item)) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ item }) => item);
}
