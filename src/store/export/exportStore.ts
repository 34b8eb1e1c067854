import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { mapInParallel } from '../mapInParallel.ts';
import { showName } from '../../artifact/showName.ts';
import { ActionError } from '../../errors.ts';
import { explainFileError } from '../../fileErrors.ts';
import { formatCount } from '../../format.ts';
import type { StoreJournal } from '../outputs.ts';
import { exportCodes } from './exportPromotions.ts';
import { toSpec } from './toSpec.ts';
import type { StoreResources } from '../resource.ts';

const LANES = 10;

/** Writes the locations and promotions of a store as a store file, never over an existing one; resolves with what to say of it. */
export async function exportStore(
  { locations, promotions }: StoreResources,
  { output, schemaUrl }: { readonly output: string; readonly schemaUrl: string | undefined },
  journal: StoreJournal,
): Promise<string> {
  const allLocations = await locations.list();
  const allPromotions = await promotions.list();
  const codes = await mapInParallel(
    exportCodes(allPromotions),
    LANES,
    async (id) => [id, await promotions.codes(id)] as const,
  );
  const store = { locations: allLocations, promotions: allPromotions, codes: new Map(codes) };
  const { text, warnings } = toSpec(store, schemaUrl);
  for (const message of warnings) journal.warning({ title: 'Check this', message });
  await writeNew(output, text);
  const counts = [
    formatCount(allLocations.length, 'location'),
    formatCount(allPromotions.length, 'promotion'),
  ];
  return `Exported ${counts.join(' and ')} to ${showName(output)}`;
}

async function writeNew(output: string, text: string): Promise<void> {
  const place = resolve(output);
  try {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text, { flag: 'wx' });
  } catch (error) {
    throw new ActionError(
      'input',
      `${showName(output)} cannot be written (${explainFileError(error)}).`,
      { cause: error },
    );
  }
}
