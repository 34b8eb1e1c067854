import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { explainFileError } from '../fileErrors.ts';
import type { Finding, Rule } from './findings.ts';
import { followLink } from './followLink.ts';
import { MOST_ENTRIES } from './limits.ts';
import { decodeName, findUnsafeCharacter } from './names.ts';
import { showName } from './showName.ts';

/** Everything below a folder, unsorted, without having looked into files. */
export interface Walk {
  readonly files: readonly FoundFile[];
  /** Names of the folders that hold nothing at all, each with `/` at its end. */
  readonly emptyFolders: readonly string[];
  /** The names at the top, whatever is behind them. */
  readonly atTop: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** A file that was found, not opened yet. */
export interface FoundFile {
  /** Path inside the folder, with `/`. */
  readonly name: string;
  /** Absolute, with all links followed. */
  readonly path: string;
}

/**
 * Walks a folder and through the symbolic links in it that lead to its inside. `root` is absolute, with its own links
 * followed. Throws only the signal's reason.
 */
export async function walkFolder(root: string, signal: AbortSignal): Promise<Walk> {
  const state: State = {
    root,
    signal,
    files: [],
    emptyFolders: [],
    atTop: new Set(),
    findings: [],
    entries: 0,
  };
  await visitFolder({ path: root, prefix: '', way: [root] }, state);
  return state;
}

interface State {
  readonly root: string;
  readonly signal: AbortSignal;
  readonly files: FoundFile[];
  readonly emptyFolders: string[];
  readonly atTop: Set<string>;
  readonly findings: Finding[];
  entries: number;
}

interface Folder {
  /** Absolute, with all links followed. */
  readonly path: string;
  /** What the names of its files begin with: its own name and `/`, or nothing for the root. */
  readonly prefix: string;
  /** The real paths of all folders from the root to this one, as they were gone through. */
  readonly way: readonly string[];
}

async function visitFolder(folder: Folder, state: State): Promise<void> {
  state.signal.throwIfAborted();
  const entries = await listFolder(folder, state);
  if (entries?.length === 0 && folder.prefix !== '') state.emptyFolders.push(folder.prefix);
  for (const entry of entries ?? []) {
    state.entries += 1;
    if (state.entries > MOST_ENTRIES) {
      giveUp(folder, state);
      return;
    }
    const name = decodeName(entry.name);
    const problem = name === undefined ? 'no valid UTF-8' : findUnsafeCharacter(name);
    if (name === undefined || problem !== undefined) {
      const shown = showPlace(folder, entry.name, state);
      state.findings.push({ rule: 'unsafe-name', offender: `${shown} (${problem ?? ''})` });
    } else {
      if (folder.prefix === '') state.atTop.add(name);
      await visitEntry({ name, entry, folder }, state);
    }
  }
}

async function listFolder(
  folder: Folder,
  state: State,
): Promise<readonly Dirent<Buffer>[] | undefined> {
  try {
    return await readdir(folder.path, { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    const shown = folder.path === state.root ? './' : showPlace(folder, Buffer.alloc(0), state);
    state.findings.push({ rule: 'unreadable', offender: `${shown} (${explainFileError(error)})` });
    return undefined;
  }
}

interface Visit {
  readonly name: string;
  readonly entry: Dirent<Buffer>;
  readonly folder: Folder;
}

async function visitEntry({ name, entry, folder }: Visit, state: State): Promise<void> {
  const path = join(folder.path, name);
  if (entry.isFile()) {
    state.files.push({ name: folder.prefix + name, path });
  } else if (entry.isDirectory()) {
    await visitFolder(stepInto(folder, name, path), state);
  } else if (entry.isSymbolicLink()) {
    await visitLink({ name, entry, folder }, state);
  } else {
    const offender = `${showPlace(folder, entry.name, state)} (${describeKind(entry)})`;
    state.findings.push({ rule: 'special-file', offender });
  }
}

async function visitLink({ name, entry, folder }: Visit, state: State): Promise<void> {
  const report = (rule: Rule, target: string): void => {
    const link = showPlace(folder, entry.name, state);
    state.findings.push({ rule, offender: `${link} -> ${target}` });
  };
  const end = await followLink(join(folder.path, name), state.root);
  if (end.kind === 'fault') {
    report(end.rule, end.target);
  } else if (end.kind === 'file') {
    state.files.push({ name: folder.prefix + name, path: end.path });
  } else if (folder.way.includes(end.path)) {
    // From there the way leads to this link again, so it would never end.
    report('link-loops', end.target);
  } else {
    await visitFolder(stepInto(folder, name, end.path), state);
  }
}

function stepInto(folder: Folder, name: string, path: string): Folder {
  return { path, prefix: `${folder.prefix}${name}/`, way: [...folder.way, path] };
}

function giveUp(folder: Folder, state: State): void {
  if (state.findings.some(({ rule }) => rule === 'too-many')) return;
  state.findings.push({
    rule: 'too-many',
    offender: `reading stopped in ${showName(folder.prefix || './')}`,
  });
}

/** Shows where something really is inside the root, whichever links led to it, so that each offender is named once. */
function showPlace(folder: Folder, name: Buffer, { root }: State): string {
  const way = relative(root, folder.path).split(sep).join('/');
  return showName(Buffer.concat([Buffer.from(way === '' ? '' : `${way}/`), name]));
}

function describeKind(entry: Dirent<Buffer>): string {
  if (entry.isSocket()) return 'a socket';
  if (entry.isFIFO()) return 'a named pipe';
  return 'a device';
}
