import { Buffer } from 'node:buffer';
import { stringify } from 'yaml';
import { formatBytes, isRecord } from '../../text/index.ts';
import { MAX_SPEC_BYTES } from '../file/index.ts';
import type { Body, CurrentLocation, CurrentStore } from '../plan/index.ts';
import { isNothing, locationEntry } from '../schema/index.ts';
import { exportPromotions } from './exportPromotions.ts';
import { toExported, writeEntry } from './writeEntry.ts';
import type { Exported, Written } from './writeEntry.ts';

/** A file that says what a store is like, and what it cannot say. */
export interface SpecText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/**
 * Writes a store as a file: planning it at once gives no changes. What only the platform sets is left out, and so is what it
 * fills in by itself. `schemaUrl` is for editors, which complete and check the file by it.
 */
export function toSpec(
  { locations, promotions, codes }: CurrentStore,
  schemaUrl?: string,
): SpecText {
  const sections = {
    ...(locations === undefined ? {} : { locations: exportLocations(locations) }),
    ...(promotions === undefined
      ? {}
      : { promotions: exportPromotions(promotions, codes ?? new Map()) }),
  };
  const entries = Object.entries(sections).map(([key, { entries }]) => [key, entries] as const);
  const head = schemaUrl === undefined ? '' : `# yaml-language-server: $schema=${schemaUrl}\n`;
  const document = escapeVariables({ version: 1, ...Object.fromEntries(entries) });
  // Anchors would make the file hard to edit.
  const body = stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
  const text = `${head}${body}`;
  const tooBig =
    Buffer.byteLength(text) > MAX_SPEC_BYTES
      ? [
          `The file is bigger than ${formatBytes(MAX_SPEC_BYTES)}, and has to be cut down before it can be used.`,
        ]
      : [];
  return {
    text,
    warnings: [...Object.values(sections).flatMap(({ warnings }) => warnings), ...tooBig],
  };
}

function escapeVariables(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('${', () => '$${');
  if (Array.isArray(value)) return value.map(escapeVariables);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, escapeVariables(inner)]),
  );
}

/** Writes the locations of a store as entries of the file, by id. The id is written only where code and label will not do. */
function exportLocations(locations: readonly CurrentLocation[]): Exported {
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
  return writeEntry(locationEntry, location, { leaveOut: (_field, value) => isNothing(value) });
}
