import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import type { Document, ErrorCode } from 'yaml';

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
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge: true,
    stringKeys: true,
    // The library compares each key with each other one. Below it is done in one go.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const problems = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    code,
    offset: pos[0],
  }));
  const faults = [...problems, ...findDuplicates(document)]
    .sort((a, b) => a.offset - b.offset)
    .map(({ code, offset }) => `${words[code] ?? UNREADABLE} ${place(lines, offset)}.`);
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
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
const words: Readonly<Partial<Record<ErrorCode, string>>> = {
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
};

function findDuplicates(document: Document): { code: ErrorCode; offset: number }[] {
  const found: { code: ErrorCode; offset: number }[] = [];
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

function place(lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `line ${String(line)}, column ${String(col)}`;
}
