import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Lists the folders with an `action.yml`: every action but `deploy`, whose manifest is at the root. */
export function actionFolders(): readonly string[] {
  return globSync('*/action.yml', { cwd: ROOT }).map(dirname).sort();
}

/** Lists the names of all actions, which their entries in `src/actions` and their folders in `dist` have, too. */
export function actionNames(): readonly string[] {
  return ['deploy', ...actionFolders()];
}
