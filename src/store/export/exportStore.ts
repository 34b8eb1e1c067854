import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { formatCount, showName } from '../../text/index.ts';
import { makeFolder, orExplain } from '../../files/index.ts';
import { mapInParallel } from '../mapInParallel.ts';
import type { StoreJournal } from '../outputs.ts';
import { writeNames } from '../names.ts';
import type { StoreResources } from '../platform.ts';
import { exportCodes } from './exportPromotions.ts';
import { toSpec } from './toSpec.ts';

interface ExportedFile {
  readonly output: string;
  readonly schemaUrl: string | undefined;
  /** Whether it names things of the store instead of giving their ids. */
  readonly names: boolean;
}

/**
 * Writes the locations and promotions of a store as a store file, never over an existing one. Resolves with a line for the log.
 */
export async function exportStore(
  { locations, promotions, names }: StoreResources,
  { output, schemaUrl, names: isPortable }: ExportedFile,
  journal: StoreJournal,
): Promise<string> {
  const allLocations = await locations.list();
  const allPromotions = await promotions.list();
  const codes = await mapInParallel(
    exportCodes(allPromotions),
    async (id) => [id, await promotions.codes(id)] as const,
  );
  const named = isPortable
    ? await writeNames(allPromotions, names)
    : { promotions: allPromotions, warnings: [] };
  const store = { locations: allLocations, promotions: named.promotions, codes: new Map(codes) };
  const { text, warnings } = toSpec(store, schemaUrl);
  for (const message of [...named.warnings, ...warnings])
    journal.warning({ title: 'Check this', message });
  await writeNew(output, text);
  const counts = [
    formatCount(allLocations.length, 'location'),
    formatCount(allPromotions.length, 'promotion'),
  ];
  return `Exported ${counts.join(' and ')} to ${showName(output)}`;
}

async function writeNew(output: string, text: string): Promise<void> {
  const place = resolve(output);
  const write = async (): Promise<void> => {
    await makeFolder(dirname(place));
    await writeFile(place, text, { flag: 'wx' });
  };
  await orExplain(`${showName(output)} cannot be written`, write, 'input');
}

/**
 * Finds where the JSON Schema of store files is, in the version of the action that runs; undefined where the action is not
 * taken from a repository. Editors read it only where that is public.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function schemaUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return undefined;
  return `${server}/${repository}/raw/${ref}/store/schema.json`;
}
