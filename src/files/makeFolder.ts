// `node:fs/promises` would load at the start; this loads when it is used.
import { promises } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ActionError } from '../errors/index.ts';
import { explainFileError, fileErrorCode } from './fileErrors.ts';
import { oneLine } from '../text/index.ts';

/**
 * Makes a folder and its missing parents. Throws the file system's error.
 *
 * Does not use `mkdir` with `recursive`, which never ends below `/proc`: there, every new folder fails with ENOENT.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = resolve(path); !(await exists(folder)); folder = dirname(folder)) {
    missing.unshift(folder);
  }
  for (const folder of missing) {
    await promises.mkdir(folder).catch((error: unknown) => {
      // Another process made it at the same time.
      if (fileErrorCode(error) !== 'EEXIST') throw error;
    });
  }
}

/**
 * Makes a new private folder (mode 0700) in the folder for temporary files. Resolves with its absolute path. Throws `input`
 * when the machine does not allow it.
 */
export async function makeTemporaryFolder(parent: string): Promise<string> {
  try {
    await makeFolder(parent);
    return await promises.mkdtemp(join(resolve(parent), 'commerce-deploy-'));
  } catch (error) {
    const isFile = fileErrorCode(error) === 'ENOTDIR';
    const why = isFile ? 'it is not a folder' : explainFileError(error);
    throw new ActionError(
      'input',
      `The folder for temporary files, ${oneLine(parent)}, cannot be used (${why}).`,
      { hint: 'Set RUNNER_TEMP to a folder that the step may write to.', cause: error },
    );
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await promises.stat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(fileErrorCode(error) ?? '')) return false;
    throw error;
  }
}
