import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, test } from '@jest/globals';
import { readSource } from '../../../../src/build/readSource.ts';
import type { SourceReport, SourceRequest } from '../../../../src/build/source.ts';

/** What is to be in a folder, by path; null makes an empty folder. */
export type Tree = Readonly<Record<string, string | Buffer | null>>;

/** A build with nothing wrong about it. */
export const SMALL_BUILD: Tree = { 'worker.js': 'export default {}', 'assets/a.css': 'a{}' };

export const never = new AbortController().signal;

/** For what only Linux, or only a system with Unix file types, can do. */
export const testOnLinux = process.platform === 'linux' ? test : test.skip;
export const testOnUnix = process.platform === 'win32' ? test.skip : test;

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Makes a temporary folder; it is removed after the test. */
export async function makeFolder(tree: Tree = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'artifact-'));
  made.push(folder);
  await fill(folder, tree);
  return folder;
}

export async function fill(folder: string, tree: Tree): Promise<void> {
  for (const [name, content] of Object.entries(tree)) {
    const path = join(folder, name);
    await mkdir(content === null ? path : dirname(path), { recursive: true });
    if (content !== null) await writeFile(path, content);
  }
}

/** Reads a folder or zip, shown as `dist`, with the defaults of the inputs. */
export function read(path: string, request: Partial<SourceRequest> = {}): Promise<SourceReport> {
  return readSource(
    { path, shownPath: 'dist', allowSensitiveFiles: false, enforceLimits: true, ...request },
    never,
  );
}

/** Reads a folder with a small build and what is given. */
export async function readTree(
  tree: Tree,
  request: Partial<SourceRequest> = {},
): Promise<SourceReport> {
  return read(await makeFolder({ ...SMALL_BUILD, ...tree }), request);
}

/** Writes a zip to a temporary place and reads it. */
export async function readBytes(
  bytes: Buffer,
  request: Partial<SourceRequest> = {},
): Promise<SourceReport> {
  return read(join(await makeFolder({ 'ready.zip': bytes }), 'ready.zip'), request);
}

/** The files below a folder that this process has open. Linux only. */
export async function listOpenFiles(folder: string): Promise<string[]> {
  const handles = await readdir('/proc/self/fd');
  const paths = await Promise.all(
    handles.map((handle) => readlink(`/proc/self/fd/${handle}`).catch(() => '')),
  );
  return paths.filter((path) => path.startsWith(folder));
}

/** Acts as a user who may not read everything, which root may. */
export async function asOrdinaryUser<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
