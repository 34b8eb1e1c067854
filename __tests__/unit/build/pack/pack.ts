import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openPromise } from 'yauzl';
import { packSource } from '../../../../src/build/packSource.ts';
import type { PackOptions, PackResult } from '../../../../src/build/packSource.ts';
import type { ArtifactSource } from '../../../../src/build/source.ts';
import { makeFolder, never, read } from '../folder/folder.ts';

/** Checks a folder that has nothing wrong about it. */
export async function check(folder: string): Promise<ArtifactSource> {
  const { source, faults } = await read(folder);
  if (source === undefined) throw new Error(faults.join('\n'));
  return source;
}

/** Packages a checked source to a temporary place. */
export async function pack(
  source: ArtifactSource,
  options: Partial<PackOptions> = {},
): Promise<PackResult> {
  const outputPath = join(await makeFolder(), 'artifact.zip');
  return packSource(source, { outputPath, enforceLimits: true, signal: never, ...options });
}

export interface UnpackedEntry {
  readonly name: string;
  readonly content: string;
  readonly mode: number;
  readonly dosTime: readonly [number, number];
  readonly extra: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly flags: number;
}

/** Reads a zip with a library, content in base64. */
export async function unpack(path: string): Promise<UnpackedEntry[]> {
  const zip = await openPromise(path, { strictFileNames: true });
  const entries: UnpackedEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.push({
      name: entry.fileName,
      content: Buffer.concat(chunks).toString('base64'),
      mode: entry.externalFileAttributes >>> 16,
      dosTime: [entry.lastModFileDate, entry.lastModFileTime],
      extra: entry.extraFieldRaw.length,
      method: entry.compressionMethod,
      packedSize: entry.compressedSize,
      flags: entry.generalPurposeBitFlag,
    });
  }
  return entries;
}

const NOISE = createHash('shake256', { outputLength: 1_000_000 }).update('noise').digest();

/** Bytes that do not shrink, so that packing them takes a while; the same every time. */
export function noise(length: number): Buffer {
  const count = Math.ceil(length / NOISE.length);
  return Buffer.concat(
    Array.from({ length: count }, () => NOISE),
    length,
  );
}
