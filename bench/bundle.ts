import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = new Map<string, string>();

/** Bundles a program of the benchmark like the actions, so that stripping types does not count. */
export function bundle(source: string, work: string): string {
  const known = bundled.get(source);
  if (known !== undefined) return known;
  const folder = join(work, 'bundles', source.replaceAll(/\W/g, '-'));
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  execFileSync(
    process.execPath,
    [ncc, 'build', join(root, 'bench', source), '-o', folder, '--no-cache', '--quiet'],
    { cwd: root },
  );
  const file = join(folder, 'index.js');
  bundled.set(source, file);
  return file;
}
