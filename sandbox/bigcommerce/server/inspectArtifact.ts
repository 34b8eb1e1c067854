import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ArtifactLimits } from '../model/index.ts';

/** An artifact whose contents are inflated lazily. */
export interface Site {
  /** Full names, such as `output/assets/index.html`. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Throws for an unknown name. */
  readonly read: (name: string) => Promise<Buffer>;
}

export type Inspection =
  | { readonly kind: 'site'; readonly site: Site }
  /** The platform's codes: 30 cannot be extracted, 40 is not a valid build. */
  | { readonly kind: 'refused'; readonly code: 30 | 40; readonly reason: string };

const WORKER = 'output/worker.js';
const ASSETS = 'output/assets/';
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/** Opens an artifact like the platform: inflates and checks every byte, and checks every name and limit. */
export async function inspectArtifact(bytes: Buffer, limits: ArtifactLimits): Promise<Inspection> {
  if (bytes.length > limits.zippedBytes) {
    return refused(
      30,
      `It has ${String(bytes.length)} bytes, more than ${String(limits.zippedBytes)}.`,
    );
  }
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const fault = findEntryFault(entry) ?? (entries.has(entry.fileName) ? 'comes twice' : null);
      if (fault !== null) return refused(30, `${entry.fileName} ${fault}.`);
      entries.set(entry.fileName, entry);
    }
    const unzipped = sum([...entries.values()]);
    if (unzipped > limits.unzippedBytes) {
      return refused(
        30,
        `It unpacks to ${String(unzipped)} bytes, more than ${String(limits.unzippedBytes)}.`,
      );
    }
    for (const entry of entries.values()) await verify(zip, entry);
    const reason = findBuildFault([...entries.values()], limits);
    return reason === undefined
      ? { kind: 'site', site: toSite(zip, entries) }
      : refused(40, reason);
  } catch (error) {
    return refused(30, error instanceof Error ? error.message : String(error));
  }
}

function refused(code: 30 | 40, reason: string): Inspection {
  return { kind: 'refused', code, reason };
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
}

/** Finds what makes an entry unsafe. The zip reader itself refuses backslashes and names that leave the folder. */
function findEntryFault(entry: Entry): string | null {
  const { fileName, fileNameRaw, compressionMethod, generalPurposeBitFlag } = entry;
  const utf8 = (generalPurposeBitFlag & 0x800) !== 0;
  if (fileName.includes('\0')) return 'has a NUL in its name';
  if (fileName.split('/').slice(0, -1).includes('')) return 'has an empty folder name';
  if (fileName.split('/').includes('.')) return 'has a dot folder in its name';
  if (!utf8 && fileNameRaw.some((byte) => byte > 0x7f)) return 'is not marked as UTF-8';
  if (utf8 && !Buffer.from(fileName, 'utf8').equals(fileNameRaw)) return 'is not valid UTF-8';
  if (entry.isEncrypted()) return 'is encrypted';
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return 'is packed strangely';
  const mode = entry.externalFileAttributes >>> 16;
  return (mode & FILE_TYPE_MASK) === SYMBOLIC_LINK ? 'is a symbolic link' : null;
}

async function verify(zip: ZipFile, entry: Entry): Promise<void> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  if (!local.fileName.equals(entry.fileNameRaw)) {
    throw new Error(`${entry.fileName} has another name in its local header.`);
  }
  let checksum = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    checksum = crc32(chunk as Buffer, checksum);
  }
  if (checksum !== entry.crc32) throw new Error(`${entry.fileName} has a wrong checksum.`);
}

function findBuildFault(entries: readonly Entry[], limits: ArtifactLimits): string | undefined {
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/'));
  const stray = entries.find(({ fileName }) => !fileName.startsWith('output/'));
  if (stray !== undefined) return `${stray.fileName} is not below output/.`;
  const worker = files.find(({ fileName }) => fileName === WORKER);
  if (worker === undefined) return `${WORKER} is missing.`;
  if (worker.uncompressedSize > limits.workerBytes) {
    return `${WORKER} has more than ${String(limits.workerBytes)} bytes.`;
  }
  const big = files.find(
    ({ fileName, uncompressedSize }) =>
      fileName.startsWith(ASSETS) && uncompressedSize > limits.assetBytes,
  );
  if (big !== undefined) return `${big.fileName} has more than ${String(limits.assetBytes)} bytes.`;
  return files.length > limits.files
    ? `It has more than ${String(limits.files)} files.`
    : undefined;
}

function toSite(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Site {
  const names = [...entries.keys()].filter((name) => !name.endsWith('/'));
  const files = new Set(names);
  return {
    names,
    has: (name) => files.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new Error(`There is no ${name}.`);
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry))
        chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
