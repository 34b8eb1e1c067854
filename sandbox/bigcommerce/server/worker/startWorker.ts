import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Site } from '../inspectArtifact.ts';
import type { PlainAnswer } from '../../../server/index.ts';

/** A worker that runs in a process of its own. */
export interface RunningWorker {
  readonly fetch: (path: string) => Promise<PlainAnswer>;
  readonly stop: () => void;
}

const HOST = fileURLToPath(new URL('workerHost.ts', import.meta.url));
const ROOT = 'output/';

/** Runs the worker of a site. Resolves once it answers; throws when it does not start. */
export async function startWorker(site: Site): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-worker-'));
  await unpack(site, folder);
  const child = spawn(process.execPath, ['--no-warnings', HOST, folder], {
    // Nothing of our environment: a deployed worker has none of it either.
    env: {},
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.once('close', () => void rm(folder, { recursive: true, force: true }));
  const started = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>;
  const failed = once(child, 'close').then(() => {
    throw new Error('The worker does not start.');
  });
  const [port] = await Promise.race([started, failed]);
  failed.catch(() => undefined);
  return {
    stop: () => child.kill('SIGKILL'),
    fetch: async (path) => {
      const page = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
      return {
        status: page.status,
        headers: { 'Content-Type': page.headers.get('Content-Type') ?? 'text/plain' },
        body: Buffer.from(await page.arrayBuffer()),
      };
    },
  };
}

async function unpack(site: Site, folder: string): Promise<void> {
  for (const name of site.names) {
    if (!name.startsWith(ROOT) || name.endsWith('/')) continue;
    const file = join(folder, name.slice(ROOT.length));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await site.read(name));
  }
}
