import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBuild } from './makeBuild.ts';
import type { BuildSize } from './makeBuild.ts';

/** Makes a folder with a build in `dist`, runs the body, and removes the folder. */
export async function withBuild<T>(
  size: BuildSize,
  body: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-bench-'));
  try {
    makeBuild(join(folder, 'dist'), size);
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
