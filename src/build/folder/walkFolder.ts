import { opendirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { explainFileError } from '../../files/index.ts';
import { showName } from '../../text/index.ts';
import {
  MOST_ENTRIES,
  OUTPUT,
  decodeName,
  findExcess,
  findUnsafeCharacter,
} from '../check/index.ts';
import type { Finding, Rule } from '../check/index.ts';
import type { SourceFile } from '../source.ts';
import { takeTurns } from '../takeTurns.ts';
import { followLink } from './followLink.ts';

/** Everything below a folder, unsorted. No file has been opened. */
export interface Walk {
  readonly files: readonly FoundFile[];
  /** Names of empty folders, each ending with `/`. */
  readonly emptyFolders: readonly string[];
  /** Names at the top, of any kind. */
  readonly atTop: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** A file that has not been opened yet. */
export type FoundFile = Pick<SourceFile, 'name' | 'path'>;

/**
 * Walks a folder, and follows symbolic links that stay inside it. `root` is a real path. Throws only the signal's reason.
 */
export async function walkFolder(root: string, signal: AbortSignal): Promise<Walk> {
  const state: State = {
    root,
    takeTurn: takeTurns(TURN_ENTRIES, signal),
    files: [],
    emptyFolders: [],
    atTop: new Set(),
    findings: [],
    entries: 0,
  };
  signal.throwIfAborted();
  await visitFolder({ path: root, prefix: '', way: [root] }, state);
  return state;
}

/** A few milliseconds of work. */
const TURN_ENTRIES = 256;

interface State {
  readonly root: string;
  /** Called for each entry; throws the reason of an aborted signal. */
  readonly takeTurn: (done: number) => Promise<void>;
  readonly files: FoundFile[];
  readonly emptyFolders: string[];
  readonly atTop: Set<string>;
  readonly findings: Finding[];
  entries: number;
}

interface Folder {
  /** Absolute, with all links resolved. */
  readonly path: string;
  /** Prefix for the names of its files: its own name and `/`, or nothing for the root. */
  readonly prefix: string;
  /** Real paths of all folders on the way from the root to this one. */
  readonly way: readonly string[];
}

async function visitFolder(folder: Folder, state: State): Promise<void> {
  const entries = listFolder(folder, state);
  if (entries?.length === 0 && folder.prefix !== '') state.emptyFolders.push(folder.prefix);
  for (const entry of entries ?? []) {
    await state.takeTurn(1);
    state.entries += 1;
    if (state.entries > MOST_ENTRIES) {
      giveUp(folder, state);
      return;
    }
    const name = decodeName(entry.name);
    const problem = name === undefined ? 'not valid UTF-8' : findUnsafeCharacter(name);
    if (name === undefined || problem !== undefined) {
      const shown = showPlace(folder, entry.name, state);
      state.findings.push({ rule: 'unsafe-name', offender: `${shown} (${problem ?? ''})` });
    } else {
      if (folder.prefix === '') state.atTop.add(name);
      await visitEntry({ name, entry, folder }, state);
    }
  }
}

/** Uses synchronous calls, which are ten times as fast for such short work. */
function listFolder(folder: Folder, state: State): readonly Dirent<Buffer>[] | undefined {
  try {
    return readEntries(folder.path, MOST_ENTRIES - state.entries + 1);
  } catch (error) {
    const shown = folder.path === state.root ? './' : showPlace(folder, Buffer.alloc(0), state);
    state.findings.push({ rule: 'unreadable', offender: `${shown} (${explainFileError(error)})` });
    return undefined;
  }
}

/** Reads at most `most` entries of a folder. */
function readEntries(path: string, most: number): readonly Dirent<Buffer>[] {
  // The types only know string names.
  const folder = opendirSync(path, { encoding: 'buffer' as BufferEncoding, bufferSize: 1024 });
  try {
    const entries: Dirent<Buffer>[] = [];
    while (entries.length < most) {
      const entry = folder.readSync() as Dirent<Buffer> | Dirent | null;
      if (entry === null) break;
      entries.push(entry as Dirent<Buffer>);
    }
    return entries;
  } finally {
    folder.closeSync();
  }
}

interface Visit {
  readonly name: string;
  readonly entry: Dirent<Buffer>;
  readonly folder: Folder;
}

async function visitEntry(visit: Visit, state: State): Promise<void> {
  const { name, entry, folder } = visit;
  const path = join(folder.path, name);
  if (entry.isFile()) {
    addFile(visit, path, state);
  } else if (entry.isDirectory()) {
    await stepInto(visit, path, state);
  } else if (entry.isSymbolicLink()) {
    await visitLink(visit, state);
  } else {
    const offender = `${showPlace(folder, entry.name, state)} (${describeKind(entry)})`;
    state.findings.push({ rule: 'special-file', offender });
  }
}

async function visitLink(visit: Visit, state: State): Promise<void> {
  const { name, entry, folder } = visit;
  const report = (rule: Rule, target: string): void => {
    const link = showPlace(folder, entry.name, state);
    state.findings.push({ rule, offender: `${link} -> ${target}` });
  };
  const end = followLink(join(folder.path, name), state.root);
  if (end.kind === 'fault') {
    report(end.rule, end.target);
  } else if (end.kind === 'file') {
    addFile(visit, end.path, state);
  } else if (folder.way.includes(end.path)) {
    // That folder contains this link again, so the walk would never end.
    report('link-loops', end.target);
  } else {
    await stepInto(visit, end.path, state);
  }
}

function addFile(visit: Visit, path: string, state: State): void {
  const name = visit.folder.prefix + visit.name;
  if (fits(name, visit, state)) state.files.push({ name, path });
}

async function stepInto(visit: Visit, path: string, state: State): Promise<void> {
  const prefix = `${visit.folder.prefix}${visit.name}/`;
  if (!fits(prefix, visit, state)) return;
  await visitFolder({ path, prefix, way: [...visit.folder.way, path] }, state);
}

/** Reports a path that is too long or too deep, which nested links can make out of short ones. */
function fits(path: string, { folder, entry }: Visit, state: State): boolean {
  const excess = findExcess(OUTPUT + path);
  if (excess === undefined) return true;
  const shown = showPlace(folder, entry.name, state);
  state.findings.push({ rule: 'too-long', offender: `${shown} (${excess})` });
  return false;
}

function giveUp(folder: Folder, state: State): void {
  if (state.findings.some(({ rule }) => rule === 'too-many')) return;
  const offender = `reading stopped in ${showName(folder.prefix || './')}`;
  state.findings.push({ rule: 'too-many', offender });
}

/** Shows the real place inside the root, so that each offender is named once whichever links lead to it. */
function showPlace(folder: Folder, name: Buffer, { root }: State): string {
  const way = relative(root, folder.path).split(sep).join('/');
  return showName(Buffer.concat([Buffer.from(way === '' ? '' : `${way}/`), name]));
}

function describeKind(entry: Dirent<Buffer>): string {
  if (entry.isSocket()) return 'a socket';
  if (entry.isFIFO()) return 'a named pipe';
  return 'a device';
}
