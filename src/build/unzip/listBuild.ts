import { OUTPUT, findExcess, findPathProblem } from '../check/index.ts';
import type { ZipEntry } from './zipEntry.ts';

/** The build inside a zip. Names are relative to it. */
export interface ZippedBuild<E extends ZipEntry> {
  readonly files: readonly ZippedFile<E>[];
  /** Names of empty folders, each ending with `/`. */
  readonly emptyFolders: readonly string[];
  /** Names at the top, of any kind. */
  readonly atTop: ReadonlySet<string>;
}

/** A file of the build and its entry. */
export interface ZippedFile<E extends ZipEntry> {
  readonly name: string;
  readonly size: number;
  readonly entry: E;
}

/** Picks the build's files and folders from a zip. Leaves out entries with invalid names. */
export function listBuild<E extends ZipEntry>(entries: readonly E[]): ZippedBuild<E> {
  const inside = entries.flatMap((entry) => {
    const path = entry.name?.replace(/\/$/, '');
    if (entry.name === undefined || path === undefined) return [];
    return entry.name.startsWith(OUTPUT) && !findExcess(entry.name) && !findPathProblem(path)
      ? [{ name: entry.name.slice(OUTPUT.length), size: entry.size, entry }]
      : [];
  });
  const names = inside.map(({ name }) => name).filter((name) => name !== '');
  const parents = new Set(names.map(parentOf));
  return {
    files: inside.filter(({ entry }) => entry.kind === 'file'),
    emptyFolders: names.filter((name) => name.endsWith('/') && !parents.has(name)),
    atTop: new Set(names.map((name) => name.replace(/\/.*/, ''))),
  };
}

/** Returns the parent folder of a path, ending with `/`; empty at the top. */
function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/', name.length - 2) + 1);
}
