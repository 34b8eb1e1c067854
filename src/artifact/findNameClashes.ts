import { sortByBytes } from './names.ts';

/**
 * Finds paths that are different here but the same on a system that ignores case or composes letters (`é` as one
 * character or as two). Each clash is a list of two or more paths, files and folders alike. Paths that clash only
 * because their folders do are left out. A folder's path may end with `/`.
 */
export function findNameClashes(paths: Iterable<string>): string[][] {
  const all = new Set<string>();
  for (const path of paths) for (const part of withFolders(path)) all.add(part);
  // Nearly all are alone: a list for each of them would take more memory than all else that is known of a build.
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

function withFolders(path: string): string[] {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
