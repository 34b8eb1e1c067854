import { nearestName } from '../text/index.ts';
import type { DesiredPromotion, NameInFile, SpecFault, StoreSpec } from './file/index.ts';
import { batchesOf, mapInParallel } from './mapInParallel.ts';
import type { CurrentPromotion } from './plan/index.ts';
import type { NamedThing, NameResource } from './platform.ts';
import { mapIds, mapReferences, promotionEntry } from './schema/index.ts';
import type { NamedKind, Reference } from './schema/index.ts';

/** A file with ids in place of all names, or each name that nothing or several things have. */
export type Resolution =
  | { readonly spec: StoreSpec; readonly faults?: undefined }
  | { readonly faults: readonly SpecFault[] };

/** Replaces names by the ids that they have in a store. Looks each up once, all at the same time. */
export async function resolveNames(spec: StoreSpec, names: NameResource): Promise<Resolution> {
  if (spec.names.length === 0) return { spec };
  const asked = new Map(spec.names.map((each) => [keyOf(each.kind, each.reference), each]));
  const answers = new Map(
    await mapInParallel([...asked], async ([key, { kind, reference }]) => {
      return [key, await names.find(kind, reference)] as const;
    }),
  );
  const found = new Map<string, number>();
  const faults: SpecFault[] = [];
  for (const each of spec.names) {
    const key = keyOf(each.kind, each.reference);
    const candidates = answers.get(key) ?? [];
    const same = candidates.filter(({ name }) => isNamed(name, each));
    if (same[0] !== undefined && same.length === 1) found.set(key, same[0].id);
    else faults.push({ ...each.at, message: describe(each, same, candidates) });
  }
  if (faults.length > 0) return { faults };
  const replace = (promotion: DesiredPromotion): DesiredPromotion => ({
    ...promotion,
    fields: mapReferences(promotionEntry, promotion.fields, (kind, reference) =>
      found.get(keyOf(kind, reference)),
    ) as DesiredPromotion['fields'],
  });
  const { promotions } = spec;
  return {
    spec: {
      ...spec,
      ...(promotions === undefined ? {} : { promotions: promotions.map(replace) }),
    },
  };
}

function keyOf(kind: NamedKind, reference: Reference): string {
  return JSON.stringify([kind, reference]);
}

function isNamed(name: string, { reference }: NameInFile): boolean {
  // The platform itself takes SKUs in any case.
  return 'sku' in reference
    ? name.toLowerCase() === reference.sku.toLowerCase()
    : name === reference.name;
}

function describe(
  { kind, reference }: NameInFile,
  same: readonly NamedThing[],
  candidates: readonly NamedThing[],
): string {
  const [way, value] = 'sku' in reference ? ['SKU', reference.sku] : ['name', reference.name];
  const ids = same.map(({ id }) => String(id)).join(', ');
  if (same.length > 1)
    return `The store has ${String(same.length)} ${kind}s with the ${way} ${JSON.stringify(value)}: the ids ${ids}. Write the id of the one that is meant.`;
  const nearest = nearestName(
    value,
    candidates.map(({ name }) => name),
  );
  const hint = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  return `The store has no ${kind} with the ${way} ${JSON.stringify(value)}.${hint}`;
}

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
    if (name !== undefined) return referTo(kind, name);
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

/** Refers to a thing by its name, which of products and variants is the SKU. */
function referTo(kind: NamedKind, name: string): Reference {
  return kind === 'product' || kind === 'variant' ? { sku: name } : { name };
}

/** Only names that look the same thing up again are of use. */
async function namesOf(
  kind: NamedKind,
  ids: readonly number[],
  names: NameResource,
): Promise<ReadonlyMap<number, string>> {
  const batches = batchesOf(ids, MOST_IDS);
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
  const same = await names.find(kind, referTo(kind, name));
  return same.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length === 1;
}
