import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { streamOf } from './readPool.ts';
import type { Pool, PoolFile } from './readPool.ts';

/** The contents of a build, in bytes and numbers of files. */
export interface Recipe {
  readonly workerBytes: number;
  readonly mapBytes: number;
  readonly chunks: number;
  /** Sum of all chunks. */
  readonly chunkBytes: number;
  readonly images: number;
  readonly imageBytes: number;
  readonly icons: number;
  readonly fonts: number;
  readonly wasm: number;
}

/** Makes a build like one of OpenNext, unless it exists. The same packages give the same bytes. */
export function makeBuild(folder: string, recipe: Recipe, readPool: () => Pool): void {
  makeOnce(folder, (draft) => {
    const pool = readPool();
    const put = (name: string, content: Buffer): void => {
      mkdirSync(dirname(join(draft, name)), { recursive: true });
      writeFileSync(join(draft, name), content);
    };
    const js = streamOf(pool.js);
    put('worker.js', js(recipe.workerBytes));
    put('worker.js.map', streamOf(pool.map)(recipe.mapBytes));
    for (const [index, length] of spread(recipe.chunks, recipe.chunkBytes).entries()) {
      put(`assets/_next/static/chunks/${String(index % 16)}/${String(index)}.js`, js(length));
    }
    const images = pick(pool.png, recipe.images, recipe.imageBytes);
    const copied = [
      ...images,
      ...pool.svg.slice(0, recipe.icons),
      ...pool.woff2.slice(0, recipe.fonts),
    ];
    for (const [index, { path }] of [...copied, ...pool.wasm.slice(0, recipe.wasm)].entries()) {
      const name = join(
        draft,
        'assets/media',
        `${String(index)}${path.slice(path.lastIndexOf('.'))}`,
      );
      mkdirSync(dirname(name), { recursive: true });
      copyFileSync(path, name);
    }
  });
}

/** Makes a build of several hard-linked copies of another, unless it exists. */
export function multiplyBuild(folder: string, build: string, copies: number): void {
  makeOnce(folder, (draft) => {
    linkSync(join(build, 'worker.js'), join(draft, 'worker.js'));
    for (const entry of readdirSync(build, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      for (let copy = 0; copy < copies; copy += 1) {
        const name = join(draft, String(copy), path.slice(build.length));
        mkdirSync(dirname(name), { recursive: true });
        linkSync(path, name);
      }
    }
  });
}

function makeOnce(folder: string, fill: (draft: string) => void): void {
  if (existsSync(folder)) return;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  fill(draft);
  renameSync(draft, folder);
}

/** Divides bytes among files like a bundler: many small files and a few large ones. */
function spread(count: number, bytes: number): number[] {
  const weights = Array.from({ length: count }, (_, index) => 1 / (1 + ((index * 37) % count)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.max(200, Math.round((bytes * weight) / sum)));
}

/** Picks `count` files with about `bytes` in total: ever smaller ones. */
function pick(files: readonly PoolFile[], count: number, bytes: number): PoolFile[] {
  const picked = new Set<PoolFile>();
  let rest = bytes;
  for (const file of files.toSorted((one, other) => other.size - one.size)) {
    if (picked.size === count || file.size > rest / 4) continue;
    picked.add(file);
    rest -= file.size;
  }
  return [...picked];
}
