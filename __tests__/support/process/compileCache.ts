import { fileURLToPath } from 'node:url';

/** Lets Node.js keep the compiled code of bundles and scripts, which saves a fifth to a half of a short run. */
export const compileCache = {
  NODE_COMPILE_CACHE: fileURLToPath(
    new URL('../../../node_modules/.cache/compiled', import.meta.url),
  ),
};
