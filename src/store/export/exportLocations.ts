import type { Body, CurrentLocation } from '../plan/index.ts';
import { isNothing, locationEntry } from '../schema/index.ts';
import { toExported, writeEntry } from './writeEntry.ts';
import type { Exported, Written } from './writeEntry.ts';

/** Writes the locations of a store as entries of the file, by id. The id is written only where code and label will not do. */
export function exportLocations(locations: readonly CurrentLocation[]): Exported {
  const byCode = Map.groupBy(locations, ({ code }) => code);
  return toExported(
    locations
      .toSorted((a, b) => a.id - b.id)
      .map((location) => {
        const { id, code, label } = location;
        const name = `location ${code || label || ''} (id ${String(id)})`;
        const alone = code && byCode.get(code)?.length === 1;
        const short = alone ? write({ ...location, id: undefined }) : undefined;
        return {
          name,
          ...(short?.unsaid.length === 0 ? short : write(location)),
        };
      }),
  );
}

function write(location: Body): Written {
  return writeEntry(locationEntry, location, (_field, value) => isNothing(value));
}
