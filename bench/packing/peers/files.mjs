import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Lists the files below a folder, with their paths and their names in the zip. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: `output/${relative(folder, path)}` }));
}
