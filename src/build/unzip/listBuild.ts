import { OUTPUT, findExcess, findPathProblem } from '../check/index.ts';
import type { ZipEntry } from './zipEntry.ts';

/** The build inside a zip. Names are relative to it. */
export interface ZippedBuild<E extends ZipEntry> {
  readonly files: readonly ZippedFile<E>[];
  /** Names of the folders that hold nothing at all, each with `/` at its end. */
  readonly emptyFolders: readonly string[];
  /** The names at the top, whatever is behind them. */
  readonly atTop: ReadonlySet<string>;
}

/** A file of the build, with the entry that holds it. */
export interface ZippedFile<E extends ZipEntry> {
  readonly name: string;
  readonly size: number;
  readonly entry: E;
}

/** Picks the build's files and folders from a zip; entries at fault by their names are left out. */
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

/** The folder that holds a path, with `/` at its end; nothing for the top. */
function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/', name.length - 2) + 1);
}
