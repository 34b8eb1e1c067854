import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ZipFile } from 'yauzl';
import { OWNER_ONLY, makeFolder, orExplain, writeWhole } from '../../files/index.ts';
import { formatBytes, listNames, showName } from '../../text/index.ts';
import { OUTPUT, WORKER, describeFindings } from '../check/index.ts';
import { checkEntries } from './checkEntries.ts';
import { listEntries } from './listEntries.ts';
import type { ListedEntry } from './listEntries.ts';
import { verifyEntry } from './verifyEntry.ts';
import type { EntryContent } from './verifyEntry.ts';

/** What was in a zip around a build, or its problem, which completes a sentence after the zip's name. */
export type Unwrapped =
  /** Its SHA-256 in lower-case hex. */
  | { readonly kind: 'zip'; readonly path: string; readonly sha256: string }
  /** The outer zip is itself what was asked for. */
  | { readonly kind: 'same' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'fault'; readonly problem: string };

/** What to take out of a zip, and where to put it. */
export interface Wrapping {
  /** Absolute path of the outer zip. */
  readonly zip: string;
  /** The file within it. Without it: its only zip, or if it has none, all of it. */
  readonly file: string | undefined;
  /** An existing empty folder; absolute. */
  readonly into: string;
  /** Limit for all that is unpacked, in bytes. */
  readonly mostBytes: number;
}

/**
 * Takes a build out of the zip that an artifact is downloaded as. A ready zip that was uploaded without another around it is
 * used as it is. Checks names, kinds and sizes before it unpacks, and stops a file that is longer than declared. Throws the
 * signal's reason, and `artifact` when the disk fails.
 */
export async function unwrap(wrapping: Wrapping, signal: AbortSignal): Promise<Unwrapped> {
  const handle = await open(wrapping.zip, 'r');
  try {
    const listing = await listEntries(handle, signal);
    if (listing.kind === 'fault') return listing;
    const chosen = choose(listing.entries, wrapping);
    if (chosen.kind !== 'entries') return chosen;
    const problem = checkChosen(listing.entries, chosen.entries, wrapping);
    if (problem !== undefined) return { kind: 'fault', problem };
    return await unpack({ zip: listing.zip, ...chosen }, wrapping, signal);
  } finally {
    await handle.close();
  }
}

interface Chosen {
  readonly kind: 'entries';
  readonly entries: readonly ListedEntry[];
  /** Set for a single file. */
  readonly only: ListedEntry | undefined;
}

function choose(entries: readonly ListedEntry[], { file }: Wrapping): Chosen | Unwrapped {
  const files = entries.filter(({ kind }) => kind === 'file');
  if (file !== undefined) {
    const found = files.find(({ name }) => name === file);
    if (found !== undefined) return { kind: 'entries', entries: [found], only: found };
    const has = files.length === 0 ? 'no files' : listNames(files.map(({ shown }) => shown));
    return { kind: 'fault', problem: `has no file ${showName(file)}; it has ${has}` };
  }
  if (files.some(({ name }) => name === OUTPUT + WORKER)) return { kind: 'same' };
  const zips = files.filter(({ name }) => /\.zip$/i.test(name ?? ''));
  const [first] = zips;
  if (first === undefined) return { kind: 'entries', entries, only: undefined };
  if (zips.length === 1) return { kind: 'entries', entries: [first], only: first };
  const names = listNames(zips.map(({ shown }) => shown));
  return { kind: 'fault', problem: `has several zips (${names}): add /<file> for one of them` };
}

function checkChosen(
  all: readonly ListedEntry[],
  chosen: readonly ListedEntry[],
  { mostBytes }: Wrapping,
): string | undefined {
  const findings = checkEntries(all, '');
  if (findings.length > 0) return `is no sound zip: ${describeFindings(findings).join(' ')}`;
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= mostBytes) return undefined;
  return `unpacks to ${formatBytes(bytes)}, over the limit of ${formatBytes(mostBytes)}`;
}

async function unpack(
  { zip, entries, only }: { readonly zip: ZipFile } & Omit<Chosen, 'kind'>,
  { into }: Wrapping,
  signal: AbortSignal,
): Promise<Unwrapped> {
  for (const entry of entries) {
    const place = join(into, only === undefined ? (entry.name ?? '') : UNPACKED);
    if (entry.kind === 'folder') {
      await onDisk(() => makeFolder(place));
      continue;
    }
    await onDisk(() => makeFolder(dirname(place)));
    const content = await extract({ zip, entry }, place, signal);
    if (content.kind === 'damaged') {
      return { kind: 'fault', problem: `is damaged: ${entry.shown} (${content.problem})` };
    }
    if (only !== undefined) return { kind: 'zip', path: place, sha256: content.sha256 };
  }
  return { kind: 'folder', path: into };
}

/** Its own name can be one that the disk does not take. */
const UNPACKED = 'kept.zip';

async function extract(
  { zip, entry }: { readonly zip: ZipFile; readonly entry: ListedEntry },
  place: string,
  signal: AbortSignal,
): Promise<EntryContent> {
  const target = await onDisk(() => open(place, 'wx', OWNER_ONLY));
  let failed: unknown;
  try {
    const write = (chunk: Buffer): Promise<unknown> =>
      writeWhole(target, chunk).catch((error: unknown) => {
        failed = error;
        throw error;
      });
    const content = await verifyEntry({ zip, entry: entry.raw }, { write }, signal);
    if (failed !== undefined) await onDisk(() => Promise.reject(failed as Error));
    return content;
  } finally {
    await target.close();
  }
}

function onDisk<T>(action: () => Promise<T>): Promise<T> {
  return orExplain('The kept build could not be unpacked', action);
}
