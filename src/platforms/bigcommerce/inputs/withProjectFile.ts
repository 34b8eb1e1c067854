import { join } from 'node:path';
import { PROJECT_FILE, inProjectFile } from './fields.ts';
import { asObject, parseJson } from '../../../text/index.ts';
import { readSmallFile } from '../../../files/index.ts';
import type { InputSource } from '../../../inputs/index.ts';

/** Adds the working directory's project file as a fallback for inputs, after the environment. */
export function withProjectFile(source: InputSource): {
  readonly source: InputSource;
  readonly warnings: readonly string[];
} {
  const { settings, warnings } = readProjectFile(source.input('working_directory')?.trim() ?? '.');
  return {
    source: {
      ...source,
      elsewhere: (place) => source.elsewhere(place) ?? settings[place],
    },
    warnings,
  };
}

/**
 * Reads the settings of `.bigcommerce/project.json` below a folder, by the names of their places. Returns no settings when
 * there is no file. Ignores an unreadable or unexpected file with a warning.
 */
function readProjectFile(folder: string): {
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly warnings: readonly string[];
} {
  const file = readSmallFile(join(folder, PROJECT_FILE));
  if (file.kind === 'missing') return { settings: {}, warnings: [] };
  if (file.kind === 'refused') return ignored(file.problem);
  const { storeHash = '', projectUuid = '' } = asObject(parseJson(file.text)) ?? NO_OBJECT;
  if (typeof storeHash !== 'string' || typeof projectUuid !== 'string')
    return ignored('cannot be read');
  return {
    settings: {
      [inProjectFile.storeHash]: storeHash.trim() || undefined,
      [inProjectFile.projectUuid]: projectUuid.trim() || undefined,
    },
    warnings: [],
  };
}

/** Stands for the content of a file that is no JSON object, which no settings can be read of. */
const NO_OBJECT = { storeHash: null, projectUuid: null };

function ignored(problem: string): ReturnType<typeof readProjectFile> {
  return { settings: {}, warnings: [`${PROJECT_FILE} ${problem} and is ignored.`] };
}
