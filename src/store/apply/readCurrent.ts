import type { StoreSpec } from '../file/index.ts';
import { mapInParallel } from '../mapInParallel.ts';
import { codesToRead } from '../plan/index.ts';
import type { CurrentCode, CurrentStore, Policy } from '../plan/index.ts';
import type { StoreResources } from '../resource.ts';

/** The platform takes ten requests for codes at once. */
const LANES = 10;

/** Which things of a store to read. */
interface Scope {
  readonly spec: StoreSpec;
  readonly policy: Policy;
  /** Coupon codes that have been read before and need not be read again, by the id of their promotion. */
  readonly known?: ReadonlyMap<number, readonly CurrentCode[]>;
}

/** Reads what of a store the file is about: every page, and nothing else. */
export async function readCurrent(
  { locations, promotions }: StoreResources,
  { spec, policy, known = new Map() }: Scope,
): Promise<CurrentStore> {
  const allLocations = spec.locations && (await locations.list());
  const allPromotions = spec.promotions && (await promotions.list());
  const owners = allPromotions === undefined ? [] : codesToRead(allPromotions, spec, policy);
  const codes = await mapInParallel(
    owners,
    LANES,
    async (id) => [id, known.get(id) ?? (await promotions.codes(id))] as const,
  );
  return {
    ...(allLocations === undefined ? {} : { locations: allLocations }),
    ...(allPromotions === undefined ? {} : { promotions: allPromotions }),
    codes: new Map(codes),
  };
}
