import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { readYamlDocument } from '../../../inputs/readYamlDocument.ts';
import type { YamlProblem } from '../../../inputs/readYamlDocument.ts';

/** A parsed text, or what is wrong with it. */
export type YamlReading =
  | { readonly value: unknown; readonly faults?: undefined }
  /** Parts of sentences that follow the name of the text. They name places, never content, which may be secret. */
  | { readonly faults: readonly string[] };

const MOST_FAULTS = 3;
const MOST_ALIASES = 100;
const MERGE_KEY = '<<';

/**
 * Parses a text as YAML 1.2, of which JSON is a part. Maps are read as `Map`, and all keys as strings. Tags are refused, so
 * that nothing but strings, numbers, booleans, null, maps and lists comes out; merge keys (`<<`) work.
 */
export function parseYaml(text: string): YamlReading {
  const { document, problems, placeAt } = readYamlDocument(text, { merge: true });
  const found = [...problems, ...(document === undefined ? [] : findDuplicates(document))];
  const faults = found
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MOST_FAULTS)
    .map(({ code, offset }) => `${words[code] ?? UNREADABLE} ${renderPlace(placeAt(offset))}.`);
  if (document === undefined || faults.length > 0) return { faults };
  try {
    return { value: document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return { faults: [BAD_ALIAS] };
  }
}

const UNREADABLE = 'is no valid YAML in';
const BAD_ALIAS =
  'has an alias that names nothing, or too many aliases. A value that begins with * needs quotes.';

/** The library's own messages quote the text, which may be a secret. */
const words: Readonly<Partial<Record<YamlProblem['code'], string>>> = {
  BAD_ALIAS: 'has an alias that cannot be read in',
  BAD_DQ_ESCAPE: 'has a backslash in double quotes that means nothing in',
  BAD_INDENT: 'is indented wrongly in',
  BAD_SCALAR_START: 'has a value that begins with @ or ` and needs quotes in',
  BLOCK_AS_IMPLICIT_KEY: 'has a value with a colon in it that needs quotes in',
  DUPLICATE_KEY: 'has the same key again in',
  MISSING_CHAR: 'lacks a quote, a comma, a colon or a bracket in',
  MULTIPLE_DOCS: 'has more than one document, the second one in',
  NON_STRING_KEY: 'has a key that is no string in',
  TAB_AS_INDENT: 'is indented with a tab in',
  TAG_RESOLVE_FAILED:
    'has a tag, which is not supported (a value that begins with ! needs quotes), in',
  TOO_DEEP: 'is nested too deep in',
  TOO_LONG: 'is too long to be read, from',
};

function findDuplicates(document: Document): Pick<YamlProblem, 'code' | 'offset'>[] {
  const found: Pick<YamlProblem, 'code' | 'offset'>[] = [];
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || key.value === MERGE_KEY) continue;
        if (seen.has(key.value)) found.push({ code: 'DUPLICATE_KEY', offset: key.range?.[0] ?? 0 });
        seen.add(key.value);
      }
    },
  });
  return found;
}

function renderPlace({ line, column }: { line: number; column: number }): string {
  return `line ${String(line)}, column ${String(column)}`;
}
