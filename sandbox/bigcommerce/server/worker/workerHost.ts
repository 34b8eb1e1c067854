// Runs a deployed worker in a process of its own: `node workerHost.ts FOLDER`, where FOLDER holds worker.js and assets/.
// Node.js is not the platform's runtime: what a worker needs beyond fetch, its assets and node: modules is missing here.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { registerHooks } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contentTypeOf } from './contentTypeOf.ts';

interface Context {
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly passThroughOnException: () => void;
}

interface Worker {
  readonly fetch: (request: Request, env: object, context: Context) => Promise<Response>;
}

const PLATFORM = 'cloudflare:';
const STAND_INS =
  'export class DurableObject {}; export class WorkerEntrypoint {}; export const env = {};';

const [folder = '.'] = process.argv.slice(2);
const assets = join(folder, 'assets');
const context: Context = {
  waitUntil: (work) => void work.catch(() => undefined),
  passThroughOnException: () => undefined,
};

hookModules();
provideCaches();
const { default: worker } = (await import(pathToFileURL(join(folder, 'worker.js')).href)) as {
  readonly default: Worker;
};
const env = {
  ASSETS: { fetch: fetchAsset },
  WORKER_SELF_REFERENCE: { fetch: (request: Request) => worker.fetch(request, env, context) },
};

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`);
});
// The sandbox holds the other end; when it is gone, nobody needs the worker any more.
process.stdin.on('end', () => process.exit()).resume();

/** Lets this process import what a worker imports: the platform's own modules, WebAssembly and data files. */
function hookModules(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith(PLATFORM)
        ? { url: specifier, format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) => {
      const source = sourceOf(url);
      return source === undefined
        ? next(url, context)
        : { format: 'module', source, shortCircuit: true };
    },
  });
}

function sourceOf(url: string): string | Buffer | undefined {
  if (url.startsWith(PLATFORM)) return STAND_INS;
  const bytes = `(await import('node:fs')).readFileSync(new URL(${JSON.stringify(url)}))`;
  if (url.endsWith('.wasm')) return `export default new WebAssembly.Module(${bytes});`;
  if (url.endsWith('.bin')) return `export default new Uint8Array(${bytes}).buffer;`;
  // A worker is an ES module, whatever the next package.json says.
  return url.endsWith('/worker.js') ? readFileSync(fileURLToPath(url)) : undefined;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
    const page = await worker.fetch(new Request(url), env, context);
    response.writeHead(page.status, Object.fromEntries(page.headers));
    response.end(Buffer.from(await page.arrayBuffer()));
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    response.writeHead(500).end();
  }
}

async function fetchAsset(input: Request | URL | string): Promise<Response> {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const file = normalize(join(assets, decodeURIComponent(pathname)));
  if (!file.startsWith(assets + sep)) return new Response('Not found', { status: 404 });
  try {
    return new Response(await readFile(file), { headers: { 'Content-Type': contentTypeOf(file) } });
  } catch {
    return new Response('Not found', { status: 404 });
  }
}

/** The platform's cache, empty for ever. */
function provideCaches(): void {
  const cache = { match: () => Promise.resolve(undefined), put: () => Promise.resolve() };
  Object.assign(globalThis, { caches: { default: cache, open: () => Promise.resolve(cache) } });
}
