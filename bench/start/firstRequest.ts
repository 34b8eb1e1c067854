import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Starts deployments, each up to its first request. */
export interface FirstRequest {
  readonly measure: () => Promise<{ readonly errorMs: number; readonly endMs: number }>;
  readonly close: () => Promise<void>;
}

/** Opens a platform that refuses every request, and a small build to deploy to it. */
export async function openFirstRequest(bundle: string, work: string): Promise<FirstRequest> {
  const folder = join(work, 'first-request');
  const build = join(folder, '.bigcommerce/dist/assets');
  mkdirSync(build, { recursive: true });
  writeFileSync(join(build, '../worker.js'), 'export default {};\n');
  writeFileSync(join(build, 'index.html'), '<!doctype html>\n');
  let onRequest = (): void => undefined;
  const server = createServer((_, response) => {
    onRequest();
    response.writeHead(401).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const env = {
    INPUT_PLATFORM: 'bigcommerce',
    INPUT_STORE_HASH: 'abc123',
    INPUT_ACCESS_TOKEN: 'a-token-of-a-benchmark',
    INPUT_PROJECT_NAME: 'storefront',
    INPUT_API_URL: `http://127.0.0.1:${String(port)}`,
  };
  return {
    measure: async () => {
      let errorMs = Number.NaN;
      const startedAt = performance.now();
      onRequest = () => {
        if (Number.isNaN(errorMs)) errorMs = performance.now() - startedAt;
      };
      const child = spawn(process.execPath, [bundle], { cwd: folder, env, stdio: 'ignore' });
      await once(child, 'close');
      return { errorMs, endMs: performance.now() - startedAt };
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
