/** Everything in the zip is below this folder, because the platform looks for it there. */
export const OUTPUT = 'output/';

/** The file that has to be at the top of every build. */
export const WORKER = 'worker.js';

/**
 * The longest path in the zip, in UTF-8. Object stores take no longer keys.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
const MOST_PATH_BYTES = 1024;

/** How many folders may be in one another, `output` among them. Builds have ten or so. */
const MOST_LEVELS = 100;

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
 * Says in which way a path in the zip is too much for whoever unpacks it, ourselves included; undefined for a good one. A
 * folder's path ends with `/`.
 */
export function findExcess(path: string): string | undefined {
  if (path.length > MOST_PATH_BYTES || Buffer.byteLength(path) > MOST_PATH_BYTES)
    return 'over 1,024 bytes';
  return path.split('/').length - 1 > MOST_LEVELS ? 'over 100 folders deep' : undefined;
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
