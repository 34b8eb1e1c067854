import type { InputSource } from '../../../inputs/index.ts';
import { readProjectFile } from './readProjectFile.ts';

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
