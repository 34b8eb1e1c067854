import type { Absent, DesiredLocation, LocationFields, SpecFault } from '../file/index.ts';
import { isRecord } from '../../text/index.ts';
import { locationEntry, pickKnown } from '../schema/index.ts';
import { allows, allowsChange } from './change.ts';
import type { Body, PlanWarning, Policy } from './change.ts';
import { compareFields } from './compare.ts';
import type { CurrentLocation } from './current.ts';
import { matchSection } from './matchItems.ts';
import { fieldsOf } from './section.ts';
import type { FileSection, Item, Section } from './section.ts';

/** Required fields of a new location, for those that the file leaves out. */
const givenToNew = {
  type_id: 'PHYSICAL',
  managed_by_external_source: false,
  time_zone: 'Etc/UTC',
};

/** Plans the locations. The default location is never deleted. */
export function planLocations(
  section: FileSection<DesiredLocation>,
  existing: readonly CurrentLocation[],
  policy: Policy,
): Section {
  const { pairs, unwanted, others, faults } = matchSection(section, existing, {
    noun: 'location',
    name: keyOf,
    ofDesired: ({ fields }) => fields.code,
    ofCurrent: ({ code }) => code ?? undefined,
    ofAbsent: ({ key }) => key,
    formerly: ({ renamedFrom }) => renamedFrom,
  });
  const wanted = [
    ...pairs.map(({ desired, current }) =>
      current === undefined ? create(desired, others) : update(desired, current),
    ),
    ...unwanted.map(({ desired, current }) =>
      current === undefined ? {} : removeAbsent(desired, current),
    ),
  ];
  const left = allows(policy, 'delete') ? others.map(remove) : [];
  return {
    noun: 'location',
    wanted,
    others: left,
    extra: others.map(nameOf),
    faults,
    warnings: warnOfLimit(existing, [...wanted, ...left], policy),
  };
}

/** How many locations may be active at once in any store. Plans allow fewer, and the API does not say how many. */
const MOST_ACTIVE = 100;

/**
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
function warnOfLimit(
  existing: readonly CurrentLocation[],
  items: readonly Item[],
  policy: Policy,
): readonly PlanWarning[] {
  const active = new Set(
    existing.filter(({ enabled }) => enabled !== false).map(({ id }) => String(id)),
  );
  const before = active.size;
  for (const { change } of items) {
    if (change?.kind !== 'location' || !allowsChange(policy, change)) continue;
    const id = change.action === 'create' ? `new ${change.key}` : String(change.id);
    const isActive = change.action !== 'delete' && change.body['enabled'] !== false;
    if (isActive) active.add(id);
    else active.delete(id);
  }
  if (active.size <= MOST_ACTIVE || active.size <= before) return [];
  const message = `The store would have ${String(active.size)} active locations, and ${String(MOST_ACTIVE)} is the most that the platform allows. It has ${String(before)} now. Set \`enabled: false\` on some, or delete some.`;
  return [{ message }];
}

/** The file itself says that the location should not be there. */
function removeAbsent({ at }: Absent, current: CurrentLocation): Item {
  const { id } = current;
  const key = nameOf(current);
  if (isDefaultLocation(current)) {
    const message = `The location ${key} (id ${String(id)}) cannot be absent: it is the default location, which cannot be deleted.`;
    return { faults: [{ ...at, message }] };
  }
  const message = `Deleting the location ${key} (id ${String(id)}) deletes its stock levels, too.`;
  return {
    change: { action: 'delete', kind: 'location', key, id, at, fields: [] },
    warnings: [{ at, message }],
  };
}

function create(desired: DesiredLocation, others: readonly CurrentLocation[]): Item {
  const body: Body = { ...givenToNew, ...desired.fields };
  const key = keyOf(desired);
  const change = { action: 'create', kind: 'location', key, at: desired.at } as const;
  return {
    change: { ...change, fields: fieldsOf(body), body },
    warnings: others
      .filter(({ label }) => label === desired.fields.label)
      .map((other) => warnOfTwin(desired, other)),
    faults:
      body['type_id'] === 'PHYSICAL' && body['address'] === undefined ? [noAddress(desired)] : [],
  };
}

function update(desired: DesiredLocation, current: CurrentLocation): Item {
  const fields = compareFields(locationEntry, desired.fields, current);
  if (fields.length === 0) return {};
  return {
    change: {
      action: 'update',
      kind: 'location',
      key: keyOf(desired),
      at: desired.at,
      id: current.id,
      fields,
      body: mergeLocation(current, desired.fields),
    },
  };
}

function remove(current: CurrentLocation): Item {
  const { id } = current;
  const key = nameOf(current);
  if (!isDefaultLocation(current))
    return { change: { action: 'delete', kind: 'location', key, id, fields: [] } };
  const message = `The location ${key} (id ${String(id)}) is not in the file, but it stays: the default location cannot be deleted.`;
  return { warnings: [{ message }] };
}

function nameOf({ id, code, label }: CurrentLocation): string {
  return code || label || String(id);
}

/** The first location of a store is its shipping origin. */
function isDefaultLocation({ id, code, is_default: isDefault }: CurrentLocation): boolean {
  return id === 1 || code === 'BC-LOCATION-1' || isDefault === true;
}

function keyOf({ id, fields }: DesiredLocation): string {
  return fields.code ?? fields.label ?? `id ${String(id)}`;
}

function noAddress(desired: DesiredLocation): SpecFault {
  const message = `The store has no location with the code ${keyOf(desired)}, and a new one needs an address unless its type_id is VIRTUAL.`;
  return { ...desired.at, message };
}

function warnOfTwin({ at, fields }: DesiredLocation, { id, code }: CurrentLocation): PlanWarning {
  const twin = `${String(id)}${code ? ` (code ${code})` : ''}`;
  const message = `The location ${String(fields.code)} is new, but location ${twin} has the same label. Write \`id: ${String(id)}\` to take that one over.`;
  return { at, message };
}

/**
 * Puts what the file sets over what a location has, and leaves out what cannot be written. Whether an update replaces the
 * location or is merged into it is documented nowhere, so the whole of it is sent, which is right either way.
 */
function mergeLocation(current: CurrentLocation, desired: LocationFields): Body {
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
