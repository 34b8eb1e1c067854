/** The folder in the zip that the platform deploys. */
export const OUTPUT = 'output/';

/** The file that every build must have at its top. */
export const WORKER = 'worker.js';

/**
 * The longest path in the zip, in UTF-8: the limit of keys in object stores.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
const MOST_PATH_BYTES = 1024;

/** Maximum depth of folders, with `output`. Builds have about ten. */
const MOST_LEVELS = 100;

const CONTROLS = /\p{Cc}/u;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a name from bytes; undefined when they are not valid UTF-8. */
export function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Finds what makes a name unsafe anywhere in a zip's paths; undefined for a safe one. */
export function findUnsafeCharacter(name: string): string | undefined {
  if (name.includes('\\')) return 'a backslash, which some programs treat as a separator';
  if (CONTROLS.test(name)) return 'a control character';
  return name.isWellFormed() ? undefined : 'not valid UTF-8';
}

/**
 * Finds whether a path in the zip is too long or too deep to unpack; undefined for a good one. A folder's path ends with `/`.
 */
export function findExcess(path: string): string | undefined {
  if (path.length > MOST_PATH_BYTES || Buffer.byteLength(path) > MOST_PATH_BYTES)
    return 'over 1,024 bytes';
  return path.split('/').length - 1 > MOST_LEVELS ? 'over 100 folders deep' : undefined;
}

/**
 * Finds the problem with the path of a zip entry, given without the `/` at a folder's end; undefined for a good one. A good
 * path is relative and means the same to every unzip program.
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

/** Sorts by the UTF-8 bytes of a key, an order that is the same in every language and locale. */
export function sortByBytes<T>(items: Iterable<T>, key: (item: T) => string): T[] {
  return Array.from(items, (item) => ({ item, bytes: Buffer.from(key(item)) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ item }) => item);
}

/**
 * Finds paths that differ here but not on a system that ignores case or normalizes Unicode (`é` as one character or two).
 * Each clash is a list of two or more paths of files and folders. Leaves out paths that clash only because their folders do.
 * A folder's path may end with `/`.
 */
export function findNameClashes(paths: Iterable<string>): string[][] {
  const all = new Set<string>();
  for (const path of paths) {
    const whole = path.replace(/\/$/, '');
    all.add(whole);
    addFolders(whole, all);
  }
  // Nearly all paths are unique. A list for each would take more memory than the rest of the build's data.
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const path of all) {
    const folded = fold(path);
    if (seen.has(folded)) shared.add(folded);
    seen.add(folded);
  }
  const suspects = shared.size === 0 ? [] : [...all].filter((path) => shared.has(fold(path)));
  const groups = [...Map.groupBy(suspects, fold).values()].map((group) =>
    sortByBytes(group, String),
  );
  return sortByBytes(
    groups.filter((group) => new Set(group.map(lastSegment)).size > 1),
    ([first]) => first ?? '',
  );
}

/** Adds the parent folders of a path. Stops at a known folder, whose parents are known too. */
export function addFolders(path: string, folders: Set<string>): void {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
