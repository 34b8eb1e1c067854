// `node:fs/promises` would load at the start; this loads when it is used.
import { promises } from 'node:fs';
import { join, resolve } from 'node:path';
import { showName } from '../../text/index.ts';
import { ActionError } from '../../errors/index.ts';
import { OWNER_ONLY, makeTemporaryFolder, orExplain, readSmallFile } from '../../files/index.ts';

/** The most bytes of a store file, in UTF-8. */
export const MAX_SPEC_BYTES = 1024 * 1024;

/** The port to the files of planning and applying. */
export interface StoreFiles {
  /** Reads the store file, whose path is relative to the working directory, or absolute. Throws `input` when that is no text of a sensible size. */
  readonly read: (config: string) => Promise<string>;
  /** Writes a plan into a new folder below the given one, for the owner's eyes only; resolves with its path. */
  readonly writePlan: (json: string, below: string) => Promise<string>;
}

/** The files of the machine that the step runs on. */
export const diskFiles: StoreFiles = {
  read: (config) => {
    const file = readSmallFile(resolve(config), { mostBytes: MAX_SPEC_BYTES });
    return file.kind === 'text'
      ? Promise.resolve(file.text)
      : Promise.reject(unreadable(config, file.problem));
  },
  writePlan: async (json, below) => {
    const path = join(await makeTemporaryFolder(below), 'plan.json');
    const failure = `The plan could not be written to ${showName(path)}`;
    const write = (): Promise<void> => promises.writeFile(path, json, { mode: OWNER_ONLY });
    await orExplain(failure, write, 'input');
    return path;
  },
};

function unreadable(config: string, problem: string): ActionError {
  return new ActionError(
    'input',
    `config: ${showName(config)} ${problem}. Accepted: the path of a store file, in UTF-8.`,
    { hint: '`command: export` writes a first one from a store.' },
  );
}
