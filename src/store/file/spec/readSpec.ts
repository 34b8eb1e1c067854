import type * as z from 'zod/mini';
import { MOST_LISTED, formatBytes } from '../../../text/index.ts';
import { storeFile } from '../../schema/index.ts';
import { describeIssue } from './describeIssue.ts';
import type { Finding } from './describeIssue.ts';
import { dropReadOnly } from './dropReadOnly.ts';
import { fitVariables, offsetOf, parseFile } from '../yaml/index.ts';
import { findRepeats } from './findRepeats.ts';
import type { Fault, ParsedFile, Place, SpecFault } from '../yaml/index.ts';
import { MAX_SPEC_BYTES } from '../storeFiles.ts';
import type { StoreSpec } from './storeSpec.ts';
import { buildSpec } from './buildSpec.ts';

/** A checked file, or all that is wrong with it, in the order of the file. */
export type SpecReading =
  | {
      readonly value: StoreSpec;
      readonly warnings: readonly SpecFault[];
      readonly faults?: undefined;
    }
  | { readonly faults: readonly SpecFault[]; readonly warnings: readonly SpecFault[] };

/** With the one that counts the rest, as many as a message has. */
const MOST_FAULTS = MOST_LISTED - 1;

/**
 * Reads the text of a store file: YAML, `${KEY}` replaced in its scalars, every field checked. Nothing is thrown, whatever
 * the text. At most 200 faults are listed.
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
  // What cannot be read is wrong for the schema as well, but that is no news.
  const news = found.filter(({ offset }) => !unread.has(offset));
  const faults = [...file.faults, ...news];
  if (!checked?.success || faults.length > 0) return refused(file, faults, warnings);
  const placeOf = (...path: readonly PropertyKey[]): Place => file.placeAt(offsetOf(tree, path));
  return { value: buildSpec(checked.data, placeOf), warnings: placed(file, warnings) };
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
