import { lstat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { showName } from '../../artifact/showName.ts';
import { explainFileError, fileErrorCode } from '../../fileErrors.ts';
import type { SetupInputs } from '../inputs.ts';

const ACCEPTED = 'Accepted: the path of a new file.';

/** Says what is wrong with the place for an exported file, as inputs name it. */
export async function checkOutput(
  inputs: Pick<SetupInputs, 'command' | 'config' | 'output'> | undefined,
): Promise<readonly string[]> {
  if (inputs?.command !== 'export') return [];
  const { output, config } = inputs;
  const [name, place] = output === undefined ? ['config', config] : ['output', output];
  try {
    await lstat(resolve(place));
    return [`${name}: ${showName(place)} exists already and is not replaced. ${ACCEPTED}`];
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    return [
      `${name}: ${showName(place)} cannot be written (${explainFileError(error)}). ${ACCEPTED}`,
    ];
  }
}
