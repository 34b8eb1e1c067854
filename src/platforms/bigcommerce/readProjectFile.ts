import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_FILE, inProjectFile } from './fields.ts';
import { parseJson } from '../../http/parseJson.ts';

const ProjectFile = z.looseObject({
  storeHash: z.string().optional(),
  projectUuid: z.string().optional(),
});

/**
 * Reads the settings of `.bigcommerce/project.json` below a folder, by the name of the place they stand in for. No file
 * means no settings; neither does one that is not as the Catalyst command line writes it, but that is told.
 */
export function readProjectFile(folder: string): {
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly warnings: readonly string[];
} {
  const content = readIfThere(join(folder, PROJECT_FILE));
  if (content === undefined) return { settings: {}, warnings: [] };
  const parsed = ProjectFile.safeParse(parseJson(content));
  if (!parsed.success) {
    return { settings: {}, warnings: [`${PROJECT_FILE} cannot be read and is left out.`] };
  }
  const { storeHash, projectUuid } = parsed.data;
  return {
    settings: {
      [inProjectFile.storeHash]: storeHash?.trim() || undefined,
      [inProjectFile.projectUuid]: projectUuid?.trim() || undefined,
    },
    warnings: [],
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
