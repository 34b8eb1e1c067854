import type * as z from 'zod/mini';
import {
  MOST_LISTED,
  asSentence,
  formatBytes,
  isRecord,
  listNames,
  nearestName,
} from '../../text/index.ts';
import {
  LEFT_OUT,
  entriesOf,
  factsOf,
  fieldAt,
  fieldsIn,
  mapParts,
  pathOf,
  storeFile,
} from '../schema/index.ts';
import type { Spot } from '../schema/index.ts';
import { findRepeats } from './findRepeats.ts';
import { MAX_SPEC_BYTES } from './storeFiles.ts';
import { buildSpec } from './storeSpec.ts';
import type { StoreSpec } from './storeSpec.ts';
import { fitVariables, offsetOf, offsetOfKey, parseFile, renderPath } from './yaml/index.ts';
import type { Fault, ParsedFile, Place, SpecFault, Tree } from './yaml/index.ts';

/** A checked file, or all that is wrong with it, in the order of the file. */
export type SpecReading =
  | {
      readonly value: StoreSpec;
      readonly warnings: readonly SpecFault[];
      readonly faults?: undefined;
    }
  | { readonly faults: readonly SpecFault[]; readonly warnings: readonly SpecFault[] };

/** Together with the one that counts the rest, as many as a message lists. */
const MOST_FAULTS = MOST_LISTED - 1;

/**
 * Reads the text of a store file: YAML, `${KEY}` replaced in its scalars, every field checked. Nothing is thrown, whatever
 * the text. At most 20 faults are listed.
 */
export function readSpec(text: string, variables: ReadonlyMap<string, string>): SpecReading {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_SPEC_BYTES) {
    const message = `The file has ${formatBytes(bytes)}. It may have at most ${formatBytes(MAX_SPEC_BYTES)}.`;
    return { faults: [{ line: 1, column: 1, message }], warnings: [] };
  }
  const file = parseFile(text, variables);
  if (file.tree === undefined) return refused(file, file.faults);
  const tree = fitVariables(storeFile, file.tree);
  const { value, warnings } = dropReadOnly(storeFile, tree);
  const checked = check(value);
  const unread = new Set(file.faults.map(({ offset }) => offset));
  const found = [
    ...(checked?.error?.issues ?? []).flatMap((issue) => describeIssue(tree, issue)),
    ...findRepeats(value).map(({ path, message }) => ({
      offset: offsetOf(tree, path),
      describe: () => message,
    })),
    ...(checked === undefined ? [tooWrong] : []),
  ];
  // The schema complains about what could not be read as well, but that is a fault already.
  const news = found.filter(({ offset }) => !unread.has(offset));
  const faults = [...file.faults, ...news];
  if (!checked?.success || faults.length > 0) return refused(file, faults, warnings);
  const placeOf = (...path: readonly PropertyKey[]): Place => file.placeAt(offsetOf(tree, path));
  return { value: buildSpec(checked.data, placeOf), warnings: placed(file, warnings) };
}

/**
 * Leaves out what only the platform sets: its own examples and answers have such keys, so that what is copied from there works.
 * Returns the values that remain, and one warning at the first key that was left out.
 */
function dropReadOnly(
  schema: z.ZodMiniType,
  tree: Tree,
): { readonly value: unknown; readonly warnings: readonly Fault[] } {
  const dropped: { readonly key: string; readonly offset: number }[] = [];
  const drop = (at: z.ZodMiniType, value: unknown, above: Spot): unknown => {
    if (Array.isArray(value)) {
      const item = entriesOf(at);
      return mapParts(value, above, (part, spot) => drop(item, part, spot));
    }
    if (fieldsIn(at) === undefined || !isRecord(value)) return value;
    const { readOnly = [] } = factsOf(at);
    return mapParts(value, above, (part, spot) => {
      const key = String(spot.key);
      if (readOnly.includes(key)) {
        dropped.push({ key, offset: offsetOfKey(tree, pathOf(spot)) });
        return LEFT_OUT;
      }
      const field = fieldAt(at, key);
      return field === undefined ? part : drop(field, part, spot);
    });
  };
  const value = drop(schema, tree.value, undefined);
  const [first] = dropped;
  if (first === undefined) return { value, warnings: [] };
  const keys = [...new Set(dropped.map(({ key }) => key))];
  const message = `The platform sets these keys itself, so they are ignored: ${listNames(keys)}.`;
  return { value, warnings: [{ offset: first.offset, message }] };
}

/** Checks the values; undefined when more is wrong with them than the library can list. */
function check(
  value: unknown,
): z.core.util.SafeParseResult<z.output<typeof storeFile>> | undefined {
  try {
    return storeFile.safeParse(value);
  } catch (error) {
    // It hands all that is wrong with a list on as the arguments of one call.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is wrong at an offset of the file. A file can have very many faults, and only those that are listed need words. */
interface Finding {
  readonly offset: number;
  /** Says it in whole sentences. */
  readonly describe: () => string;
}

/** Finds the places of what the schema found wrong, each of which can be put into words. */
function describeIssue(tree: Tree, issue: z.core.$ZodIssue): readonly Finding[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const place = [...path, key];
      return {
        offset: offsetOfKey(tree, place),
        describe: () => `${renderPath(place)} ${describeUnknown(key, message.split(' '))}`,
      };
    });
  return [
    {
      offset: offsetOf(tree, path),
      describe: () => asSentence(`${path.length === 0 ? 'The file' : renderPath(path)} ${message}`),
    },
  ];
}

function describeUnknown(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return nearest === undefined
    ? `is not a known key. Known are ${known.join(', ')}.`
    : `is not a known key. Did you mean ${nearest}?`;
}

const tooWrong: Finding = {
  offset: 0,
  describe: () => 'The file has more faults than can be listed.',
};

function refused(
  file: ParsedFile,
  faults: readonly (Fault | Finding)[],
  warnings: readonly Fault[] = [],
): SpecReading {
  const inOrder = faults.toSorted((a, b) => a.offset - b.offset);
  const listed = inOrder.slice(0, MOST_FAULTS).map((fault) => ({
    offset: fault.offset,
    message: 'message' in fault ? fault.message : fault.describe(),
  }));
  const next = inOrder[MOST_FAULTS];
  const message = `There are ${String(inOrder.length - MOST_FAULTS)} more faults from here on.`;
  const rest = next === undefined ? [] : [{ offset: next.offset, message }];
  return { faults: placed(file, [...listed, ...rest]), warnings: placed(file, warnings) };
}

function placed(file: ParsedFile, faults: readonly Fault[]): readonly SpecFault[] {
  return faults.map(({ offset, message }) => ({ ...file.placeAt(offset), message }));
}
