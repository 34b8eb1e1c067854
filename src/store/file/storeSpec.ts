import type * as z from 'zod/mini';
import { mapReferences, storeFile } from '../schema/index.ts';
import type {
  NamedKind,
  Reference,
  codeEntry,
  locationEntry,
  promotionEntry,
  storeEntry,
} from '../schema/index.ts';
import type { Place } from './yaml/index.ts';

/** What a store should be like, as a checked file says. A section that is absent is not looked at. */
export interface StoreSpec {
  readonly version: 1;
  readonly store?: StoreSection;
  readonly locations?: readonly DesiredLocation[];
  readonly promotions?: readonly DesiredPromotion[];
  /** What the file names instead of giving its id, in the order of the file. */
  readonly names: readonly NameInFile[];
  /** What should not be there. Only in sections that the file has. */
  readonly absent: {
    readonly locations: readonly Absent[];
    readonly promotions: readonly Absent[];
  };
}

/** The store itself. `fields` without `account_id` is the body of Create Store. */
export interface StoreSection {
  readonly at: Place;
  readonly fields: StoreFields;
}

/** A location that should exist. */
export interface DesiredLocation {
  readonly at: Place;
  /** Names the location that is meant, whatever its code is. */
  readonly id?: number;
  /** The code that it had before. */
  readonly renamedFrom?: string;
  readonly fields: LocationFields;
}

/** A promotion that should exist. */
export interface DesiredPromotion {
  readonly at: Place;
  /** Names the promotion that is meant, whatever its name is. */
  readonly id?: number;
  /** The name that it had before. */
  readonly renamedFrom?: string;
  readonly fields: PromotionFields;
  /** Absent: its codes are left alone. */
  readonly codes?: readonly CodeFields[];
}

/** Something of the store that the file names. */
export interface NameInFile {
  readonly at: Place;
  readonly kind: NamedKind;
  readonly reference: Reference;
}

/** A location or promotion that should not exist. */
export interface Absent {
  readonly at: Place;
  readonly id?: number;
  /** The code of a location, the name of a promotion; undefined when only the id is given. */
  readonly key: string | undefined;
  /** Of a promotion. */
  readonly redemptionType?: string | undefined;
}

/** What a file says of the store itself. */
export type StoreFields = z.output<typeof storeEntry>;
/** What a file says of a location, but for its id. */
export type LocationFields = Omit<LocationEntry, 'id' | 'state' | 'renamed_from'>;
type LocationEntry = z.output<typeof locationEntry>;
type PromotionEntry = z.output<typeof promotionEntry>;
/** What a file says of a promotion, but for its id and its codes. */
export type PromotionFields = Omit<
  PromotionEntry,
  'id' | 'codes' | 'state' | 'renamed_from' | Required
> & { readonly [Key in Required]-?: NonNullable<PromotionEntry[Key]> };
type Required = 'name' | 'redemption_type' | 'rules';
/** What a file says of a coupon code. */
export type CodeFields = z.output<typeof codeEntry>;

/** Sorts what a checked file says into what should be there and what should not. `placeOf` finds the place of an entry. */
export function buildSpec(
  { version, store, locations, promotions }: z.output<typeof storeFile>,
  placeOf: (...path: readonly PropertyKey[]) => Place,
): StoreSpec {
  const placed = <Entry extends object>(section: string, entries: readonly Entry[]) =>
    entries.map((entry, index) => ({ at: placeOf(section, index), entry }));
  const names: NameInFile[] = [];
  mapReferences(storeFile, { promotions: promotions ?? [] }, (kind, reference, path) => {
    names.push({ at: placeOf(...path), kind, reference });
    return reference;
  });
  const allLocations = placed('locations', locations ?? []);
  const allPromotions = placed('promotions', promotions ?? []);
  return {
    version,
    ...(store === undefined ? {} : { store: { at: placeOf('store'), fields: store } }),
    ...(locations === undefined
      ? {}
      : { locations: allLocations.filter(isPresent).map(toLocation) }),
    ...(promotions === undefined
      ? {}
      : { promotions: allPromotions.filter(isPresent).map(toPromotion) }),
    names,
    absent: {
      locations: allLocations.filter((each) => !isPresent(each)).map(toAbsentLocation),
      promotions: allPromotions.filter((each) => !isPresent(each)).map(toAbsentPromotion),
    },
  };
}

interface Placed<Entry> {
  readonly at: Place;
  readonly entry: Entry;
}

function isPresent({ entry }: Placed<{ readonly state?: string | undefined }>): boolean {
  return entry.state !== 'absent';
}

function toLocation({ at, entry }: Placed<LocationEntry>): DesiredLocation {
  const { id, renamed_from: renamedFrom, ...others } = entry;
  return { at, ...identityOf(id, renamedFrom), fields: withoutState(others) };
}

function toPromotion({ at, entry }: Placed<PromotionEntry>): DesiredPromotion {
  const { id, codes, renamed_from: renamedFrom, ...others } = entry;
  return {
    at,
    ...identityOf(id, renamedFrom),
    // The schema requires these of all that is not absent.
    fields: withoutState(others) as PromotionFields,
    ...(codes === undefined ? {} : { codes }),
  };
}

/** Whether a thing should be there is no field of the API. */
function withoutState<Entry extends { readonly state?: unknown }>(
  entry: Entry,
): Omit<Entry, 'state'> {
  const fields: { state?: unknown } & Omit<Entry, 'state'> = { ...entry };
  delete fields.state;
  return fields;
}

function identityOf(
  id: number | undefined,
  renamedFrom: string | undefined,
): { readonly id?: number; readonly renamedFrom?: string } {
  return {
    ...(id === undefined ? {} : { id }),
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
  };
}

function toAbsentLocation({ at, entry: { id, code } }: Placed<LocationEntry>): Absent {
  return { at, ...identityOf(id, undefined), key: code };
}

function toAbsentPromotion({ at, entry }: Placed<PromotionEntry>): Absent {
  const { id, name: key, redemption_type: redemptionType } = entry;
  return { at, ...identityOf(id, undefined), key, redemptionType };
}
