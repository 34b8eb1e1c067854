import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeBuild, multiplyBuild } from '../corpus/makeBuild.ts';
import type { Recipe } from '../corpus/makeBuild.ts';
import { readPool } from '../corpus/readPool.ts';

/** A folder to pack. */
export interface Build {
  readonly name: string;
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

const RECIPES = {
  /** About the size of OpenNext's build of a small storefront. */
  middle: {
    workerBytes: 12e6,
    mapBytes: 16e6,
    chunks: 120,
    chunkBytes: 4e6,
    images: 30,
    imageBytes: 0.4e6,
    icons: 20,
    fonts: 10,
    wasm: 1,
  },
  /** The platform's limits: 64 MiB zipped, 1,000 files. */
  limit: {
    workerBytes: 38e6,
    mapBytes: 52e6,
    chunks: 560,
    chunkBytes: 45e6,
    images: 330,
    imageBytes: 30e6,
    icons: 50,
    fonts: 40,
    wasm: 4,
  },
} satisfies Record<string, Recipe>;

/** Makes the builds below a folder, and adds a real one if given. */
export function makeBuilds(work: string, modules: string, real: string | undefined): Build[] {
  const made = Object.entries(RECIPES).map(([name, recipe]) => {
    const folder = join(work, name);
    makeBuild(folder, recipe, () => readPool(modules));
    return describe(name, folder);
  });
  return real === undefined ? made : [describe('real', resolve(real)), ...made];
}

/** Makes a build of at least 1 GiB, to measure the peak memory. */
export function makeHugeBuild(work: string, { folder, bytes }: Build): Build {
  const huge = join(work, 'huge');
  multiplyBuild(huge, folder, Math.ceil(1024 ** 3 / bytes));
  return describe('huge', huge);
}

function describe(name: string, folder: string): Build {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return { name, folder, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
