import { nearestName } from '../../text/index.ts';
import type { DesiredPromotion, NameInFile, SpecFault, StoreSpec } from '../file/index.ts';
import { mapInParallel } from '../mapInParallel.ts';
import type { NamedThing, NameResource } from '../resource.ts';
import { mapReferences, promotionEntry } from '../schema/index.ts';
import type { NamedKind, Reference } from '../schema/index.ts';

/** A file with ids in place of all names, or each name that nothing or several things have. */
export type Resolution =
  | { readonly spec: StoreSpec; readonly faults?: undefined }
  | { readonly faults: readonly SpecFault[] };

/** Replaces names by the ids that they have in a store. Each is asked for once, all at once. */
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
    const [one, ...others] = candidates.filter(({ name }) => isNamed(name, each));
    if (one !== undefined && others.length === 0) found.set(key, one.id);
    else faults.push({ ...each.at, message: describe(each, [one, ...others], candidates) });
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
  found: readonly (NamedThing | undefined)[],
  candidates: readonly NamedThing[],
): string {
  const [way, value] = 'sku' in reference ? ['SKU', reference.sku] : ['name', reference.name];
  const ids = found.flatMap((each) => (each === undefined ? [] : [String(each.id)]));
  if (ids.length > 1)
    return `The store has ${String(ids.length)} ${kind}s with the ${way} ${JSON.stringify(value)}: the ids ${ids.join(', ')}. Write the id of the one that is meant.`;
  const nearest = nearestName(
    value,
    candidates.map(({ name }) => name),
  );
  const hint = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  return `The store has no ${kind} with the ${way} ${JSON.stringify(value)}.${hint}`;
}
