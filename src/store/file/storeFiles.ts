import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { showName } from '../../artifact/showName.ts';
import { ActionError } from '../../errors.ts';
import { explainFileError } from '../../fileErrors.ts';
import { formatBytes } from '../../format.ts';
import { MAX_SPEC_BYTES } from './readSpec.ts';

/** The port to the files of planning and applying. */
export interface StoreFiles {
  /** Reads the store file, whose path is relative to the working directory, or absolute. Throws `input` when that is no text of a sensible size. */
  readonly read: (config: string) => Promise<string>;
  /** Writes a plan into a new folder below the given one, for the owner's eyes only; resolves with its path. */
  readonly writePlan: (json: string, below: string) => Promise<string>;
}

const OWNER_ONLY = 0o600;

/** The files of the machine that the step runs on. */
export const diskFiles: StoreFiles = {
  read: async (config) => {
    try {
      await using file = await open(resolve(config));
      const { size } = await file.stat();
      if (size > MAX_SPEC_BYTES) throw tooLarge(config, size);
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        await file.readFile(),
      );
    } catch (error) {
      if (error instanceof ActionError) throw error;
      if (error instanceof TypeError) throw noText(config);
      throw new ActionError(
        'input',
        `config: ${showName(config)} cannot be read (${explainFileError(error)}). Accepted: the path of a store file.`,
        { hint: '`command: export` writes a first one from a store.', cause: error },
      );
    }
  },
  writePlan: async (json, below) => {
    const folder = await mkdtemp(join(below, 'commerce-deploy-'));
    const path = join(folder, 'plan.json');
    await writeFile(path, json, { mode: OWNER_ONLY });
    return path;
  },
};

/** Some shells write UTF-16 when output is sent to a file. */
function noText(config: string): ActionError {
  return new ActionError(
    'input',
    `config: ${showName(config)} is not UTF-8. Accepted: a store file in UTF-8.`,
  );
}

function tooLarge(config: string, size: number): ActionError {
  const limit = formatBytes(MAX_SPEC_BYTES);
  return new ActionError(
    'input',
    `config: ${showName(config)} has ${formatBytes(size)}. Accepted: a store file of at most ${limit}.`,
  );
}
