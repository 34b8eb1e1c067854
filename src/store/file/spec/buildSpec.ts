import type * as z from 'zod/mini';
import { mapReferences, storeFile } from '../../schema/index.ts';
import type { Place } from '../yaml/index.ts';
import type {
  Absent,
  NameInFile,
  DesiredLocation,
  DesiredPromotion,
  PromotionFields,
  StoreSpec,
} from './storeSpec.ts';

type FileValue = z.output<typeof storeFile>;
type LocationEntry = NonNullable<FileValue['locations']>[number];
type PromotionEntry = NonNullable<FileValue['promotions']>[number];

/** Sorts what a checked file says into what should be there and what should not. `placeOf` finds the place of an entry. */
export function buildSpec(
  { version, store, locations, promotions }: FileValue,
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
