import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { showName } from '../text/index.ts';
import { explainFileError, fileErrorCode } from '../files/index.ts';

const ACCEPTED = 'Accepted: the path of a new file outside the folder that is packaged.';

/** Says what is wrong with the place for the zip, as inputs name it; nothing when none is named. */
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
    await lstat(place);
    return 'exists already and is not replaced.';
  } catch (error) {
    return fileErrorCode(error) === 'ENOENT'
      ? undefined
      : `cannot be written (${explainFileError(error)}).`;
  }
}

/** A zip below its own source would be packaged by the next run, and a ready zip is not copied. */
async function findClash(source: string, place: string): Promise<string | undefined> {
  const found = await stat(source).catch(() => undefined);
  if (found?.isFile()) return 'cannot be given: path is a zip already, which is taken as it is.';
  if (found === undefined) return undefined;
  const way = relative(await realpath(source), await realFolder(place));
  const isOutside = way.split(sep)[0] === '..' || isAbsolute(way);
  return isOutside ? undefined : 'lies in the folder that is packaged.';
}

/** The folder of a file that does not exist yet, with the links of what exists of it followed. */
async function realFolder(place: string): Promise<string> {
  const folder = dirname(place);
  if (folder === place) return place;
  return realpath(folder).catch(() => realFolder(folder));
}
