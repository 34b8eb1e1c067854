// `node:fs/promises` would load at the start; this loads when it is used.
import { promises } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { showName } from '../text/index.ts';
import { explainFileError, fileErrorCode } from '../files/index.ts';

const ACCEPTED = 'Accepted: the path of a new file outside the packaged folder.';

/** Lists the faults of the `output` input; none when it is not set. */
export async function checkOutput(named: {
  readonly folder: string | undefined;
  readonly path: string | undefined;
  readonly output: string | undefined;
}): Promise<readonly string[]> {
  const { folder = '.', path = '.', output } = named;
  if (output === undefined) return [];
  const place = resolve(folder, output);
  const problem = (await findObstacle(place)) ?? (await findClash(resolve(folder, path), place));
  return problem === undefined ? [] : [`output: ${showName(output)} ${problem} ${ACCEPTED}`];
}

async function findObstacle(place: string): Promise<string | undefined> {
  try {
    await promises.lstat(place);
    return 'already exists and is not overwritten.';
  } catch (error) {
    return fileErrorCode(error) === 'ENOENT'
      ? undefined
      : `cannot be written (${explainFileError(error)}).`;
  }
}

/** Refuses a zip inside its own source, because the next run would package it, and a copy of a ready zip. */
async function findClash(source: string, place: string): Promise<string | undefined> {
  const found = await promises.stat(source).catch(() => undefined);
  if (found?.isFile()) return 'cannot be set: path is already a zip, which is used as it is.';
  if (found === undefined) return undefined;
  const way = relative(await promises.realpath(source), await realFolder(place));
  const isOutside = way.split(sep)[0] === '..' || isAbsolute(way);
  return isOutside ? undefined : 'is inside the packaged folder.';
}

/** Resolves the links in the folder of a file that does not exist yet, as far as the folder exists. */
async function realFolder(place: string): Promise<string> {
  const folder = dirname(place);
  if (folder === place) return place;
  return promises.realpath(folder).catch(() => realFolder(folder));
}
