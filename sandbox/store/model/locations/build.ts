import type { StoreSwitches } from '../switches.ts';
import type { ChangedLocation, NewLocation } from './schema.ts';
import { LOCATION_DEFAULTS, formatInstant } from '../state/index.ts';
import type { WireLocation } from '../state/index.ts';

interface Time {
  readonly now: () => number;
}

/** Fills in what a new location leaves out. That the platform makes up a code is a guess; the schema lets it be absent. */
export function buildLocation({ now }: Time, id: number, wanted: NewLocation): WireLocation {
  const at = formatInstant(now());
  const code = wanted.code ?? `BC-LOCATION-${String(id)}`;
  return {
    ...LOCATION_DEFAULTS,
    label: code,
    ...given(wanted),
    id,
    code,
    created_at: at,
    updated_at: at,
  };
}

/**
 * Changes a location. The documentation does not say whether what an update leaves out is kept; its walk-through keeps
 * days of the week that were left out, so that objects are merged at every depth and lists replaced.
 */
export function changeLocation(
  { now, switches }: Time & { readonly switches: Pick<StoreSwitches, 'locationUpdate'> },
  current: WireLocation,
  change: ChangedLocation,
): WireLocation {
  const { id, created_at } = current;
  const merge = switches.locationUpdate === 'merge';
  const base = merge ? current : { ...LOCATION_DEFAULTS, code: current.code, label: current.code };
  const changed = merge ? (deepMerge(current, change) as object) : given(change);
  return { ...base, ...changed, id, created_at, updated_at: formatInstant(now()) };
}

type Given<Value> = { readonly [Key in keyof Value]: Exclude<Value[Key], undefined> };

function given<Value extends object>(value: Value): Given<Value> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Given<Value>;
}

function deepMerge(current: unknown, change: unknown): unknown {
  if (!isObject(current) || !isObject(change)) return change === undefined ? current : change;
  const merged: Record<string, unknown> = { ...current };
  for (const [key, value] of Object.entries(change)) merged[key] = deepMerge(merged[key], value);
  return merged;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
