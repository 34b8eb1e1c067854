import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const PLATFORM = 'cloudflare:';
const STAND_INS =
  'export class DurableObject {}; export class WorkerEntrypoint {}; export const env = {};';

/** Lets this process import what a worker imports: the platform's own modules, WebAssembly and data files. */
export function hookModules(): void {
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
