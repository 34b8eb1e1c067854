import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type Kind = 'js' | 'map' | 'png' | 'svg' | 'wasm' | 'woff2';

/** The files by kind, in an order that depends on their names alone. */
export type Pool = Readonly<Record<Kind, readonly PoolFile[]>>;

export interface PoolFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

const PACKAGES = [
  '@fontsource/roboto',
  '@img/sharp-wasm32',
  'echarts',
  'emoji-datasource-apple',
  'esbuild-wasm',
  'flag-icons',
  'swagger-ui-dist',
  'three',
  'typescript',
];

const KINDS: Readonly<Record<string, Kind>> = {
  cjs: 'js',
  js: 'js',
  map: 'map',
  mjs: 'js',
  png: 'png',
  svg: 'svg',
  wasm: 'wasm',
  woff2: 'woff2',
};

/** Finds the files of the pinned packages, for making builds. */
export function readPool(modules: string): Pool {
  const pool: Record<Kind, (PoolFile & { readonly rank: string })[]> = {
    js: [],
    map: [],
    png: [],
    svg: [],
    wasm: [],
    woff2: [],
  };
  for (const path of PACKAGES.flatMap((name) => listFiles(join(modules, name)))) {
    const kind = KINDS[path.slice(path.lastIndexOf('.') + 1)];
    const { size } = statSync(path);
    if (kind === undefined || size === 0) continue;
    const name = relative(modules, path).split(sep).join('/');
    pool[kind].push({ path, size, rank: createHash('sha256').update(name).digest('hex') });
  }
  for (const files of Object.values(pool)) files.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return pool;
}

/** Returns a function that reads the bytes of the files one after the other, and starts over at the end. */
export function streamOf(files: readonly PoolFile[]): (length: number) => Buffer {
  let next = 0;
  let rest = Buffer.alloc(0);
  return (length) => {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0;) {
      const file = files[next % files.length];
      if (file === undefined) throw new Error('There are no files of this kind.');
      if (rest.length === 0) {
        rest = readFileSync(file.path);
        next += 1;
      }
      parts.push(rest.subarray(0, missing));
      rest = rest.subarray(missing);
      missing = length - parts.reduce((sum, part) => sum + part.length, 0);
    }
    return Buffer.concat(parts);
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
