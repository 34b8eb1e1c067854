import { sortByBytes } from './names.ts';

/**
 * Finds paths that differ here but not on a system that ignores case or normalizes Unicode (`é` as one character or two).
 * Each clash is a list of two or more paths of files and folders. Leaves out paths that clash only because their folders do.
 * A folder's path may end with `/`.
 */
export function findNameClashes(paths: Iterable<string>): string[][] {
  const all = new Set<string>();
  for (const path of paths) addWithFolders(path, all);
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

/** Adds a path and its parent folders. Stops at a known folder, whose parents are known too. */
function addWithFolders(path: string, all: Set<string>): void {
  const whole = path.replace(/\/$/, '');
  for (let end = whole.length; end > 0; end = whole.lastIndexOf('/', end - 1)) {
    const part = whole.slice(0, end);
    if (all.has(part)) return;
    all.add(part);
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
