import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The size of a build to make. */
export interface BuildSize {
  readonly files: number;
  readonly bytes: number;
}

const FILES_IN_FOLDER = 500;

/** Writes a build of incompressible files, always with the same bytes. */
export function makeBuild(folder: string, { files, bytes }: BuildSize): void {
  const each = Math.floor(bytes / files);
  for (let index = 0; index < files; index += 1) {
    const inside = index === 0 ? '' : `assets/${String(Math.floor(index / FILES_IN_FOLDER))}`;
    mkdirSync(join(folder, inside), { recursive: true });
    const name = index === 0 ? 'worker.js' : `${String(index)}.bin`;
    writeFileSync(join(folder, inside, name), noise(index, each));
  }
}

function noise(seed: number, outputLength: number): Buffer {
  return createHash('shake256', { outputLength }).update(String(seed)).digest();
}
