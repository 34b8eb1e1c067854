import { join } from 'node:path';
import * as z from 'zod/mini';
import { PROJECT_FILE, inProjectFile } from './fields.ts';
import { parseJson } from '../../../text/index.ts';
import { readSmallFile } from '../../../files/index.ts';

const ProjectFile = z.looseObject({
  storeHash: z.optional(z.string()),
  projectUuid: z.optional(z.string()),
});

/**
 * Reads the settings of `.bigcommerce/project.json` below a folder, by the names of their places. Returns no settings when
 * there is no file. Ignores an unreadable or unexpected file with a warning.
 */
export function readProjectFile(folder: string): {
  readonly settings: Readonly<Record<string, string | undefined>>;
  readonly warnings: readonly string[];
} {
  const file = readSmallFile(join(folder, PROJECT_FILE));
  if (file.kind === 'missing') return { settings: {}, warnings: [] };
  if (file.kind === 'refused') return ignored(file.problem);
  const parsed = ProjectFile.safeParse(parseJson(file.text));
  if (!parsed.success) return ignored('cannot be read');
  const { storeHash, projectUuid } = parsed.data;
  return {
    settings: {
      [inProjectFile.storeHash]: storeHash?.trim() || undefined,
      [inProjectFile.projectUuid]: projectUuid?.trim() || undefined,
    },
    warnings: [],
  };
}

function ignored(problem: string): ReturnType<typeof readProjectFile> {
  return { settings: {}, warnings: [`${PROJECT_FILE} ${problem} and is ignored.`] };
}
