import { mapInParallel } from '../mapInParallel.ts';
import type { CurrentPromotion } from '../plan/index.ts';
import type { NamedThing, NameResource } from '../resource.ts';
import { mapIds, promotionEntry } from '../schema/index.ts';
import type { NamedKind } from '../schema/index.ts';

/** Ids in one query of the API. */
const MOST_IDS = 50;

/**
 * Replaces ids in the promotions of a store by names, for a file that other stores can use. An id whose thing has no name, or shares
 * it, stays, with a warning.
 */
export async function writeNames(
  promotions: readonly CurrentPromotion[],
  names: NameResource,
): Promise<{
  readonly promotions: readonly CurrentPromotion[];
  readonly warnings: readonly string[];
}> {
  const ids = new Map<NamedKind, Set<number>>();
  for (const promotion of promotions)
    mapIds(promotionEntry, promotion, (kind, id) => {
      ids.set(kind, (ids.get(kind) ?? new Set<number>()).add(id));
      return id;
    });
  const found = new Map<NamedKind, ReadonlyMap<number, string>>();
  for (const [kind, some] of ids) found.set(kind, await namesOf(kind, [...some], names));
  const warnings = new Set<string>();
  const replace = (kind: NamedKind, id: number): unknown => {
    const name = found.get(kind)?.get(id);
    if (name !== undefined) return isBySku(kind) ? { sku: name } : { name };
    warnings.add(
      `The ${kind} with the id ${String(id)} has no name of its own, so the file has its id.`,
    );
    return id;
  };
  return {
    promotions: promotions.map((each) => mapIds(promotionEntry, each, replace) as CurrentPromotion),
    warnings: [...warnings],
  };
}

function isBySku(kind: NamedKind): boolean {
  return kind === 'product' || kind === 'variant';
}

/** Only names that look the same thing up again are of use. */
async function namesOf(
  kind: NamedKind,
  ids: readonly number[],
  names: NameResource,
): Promise<ReadonlyMap<number, string>> {
  const batches = Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, at) =>
    ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS),
  );
  const things = (await mapInParallel(batches, (some) => names.all(kind, some))).flat();
  const wanted = things.filter(({ id, name }) => ids.includes(id) && name !== '');
  const unique = await mapInParallel(wanted, async (thing) =>
    (await isUnique(kind, thing, names)) ? [thing] : [],
  );
  return new Map(unique.flat().map(({ id, name }) => [id, name]));
}

async function isUnique(
  kind: NamedKind,
  { name }: NamedThing,
  names: NameResource,
): Promise<boolean> {
  const same = await names.find(kind, isBySku(kind) ? { sku: name } : { name });
  return same.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length === 1;
}
