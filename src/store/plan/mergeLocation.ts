import { isRecord } from '../schema/entry.ts';
import { locationEntry } from '../schema/locationEntry.ts';
import type { LocationFields } from '../file/storeSpec.ts';
import type { Body } from './change.ts';
import type { CurrentLocation } from './current.ts';
import { pickKnown } from '../schema/pickKnown.ts';

/**
 * Puts what the file sets over what a location has, and leaves out what cannot be written. Whether an update replaces the
 * location or is merged into it is documented nowhere, so the whole of it is sent, which is right either way.
 */
export function mergeLocation(current: CurrentLocation, desired: LocationFields): Body {
  const writable = pickKnown(locationEntry, current);
  return merge({ ...(isRecord(writable) ? writable : {}), id: current.id }, desired);
}

function merge(under: Body, over: Body): Body {
  const merged = Object.entries(over).map(([key, value]) => {
    const below = under[key];
    return [key, isRecord(value) && isRecord(below) ? merge(below, value) : value] as const;
  });
  return { ...under, ...Object.fromEntries(merged) };
}
