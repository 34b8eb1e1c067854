import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { readYamlDocument } from '../../../inputs/index.ts';
import type { YamlProblem } from '../../../inputs/index.ts';
import { oneLine } from '../../../text/index.ts';
import type { KeyValues } from '../inputs/index.ts';

/** A parsed text and all its faults. A fault follows the input's name and never shows a value. */
export interface Parsed<T> {
  readonly value: T;
  readonly faults: readonly string[];
}

/** Parses application → key → value. */
export function parseConfiguration(text: string): Parsed<ReadonlyMap<string, KeyValues>> {
  const { value: map, faults } = parseMap(text);
  const applications = new Map<string, KeyValues>();
  for (const [name, values] of map) {
    if (values instanceof Map) {
      const parsed = toStrings(values, `${oneLine(name)}.`);
      applications.set(name, parsed.value);
      faults.push(...parsed.faults);
    } else {
      faults.push(
        `has ${kindOf(values)} at ${oneLine(name)}, where the keys of an application should be.`,
      );
    }
  }
  return { value: applications, faults };
}

/** Parses key → value. */
export function parseKeyValues(text: string): Parsed<KeyValues> {
  const { value: map, faults } = parseMap(text);
  const parsed = toStrings(map, '');
  return { value: parsed.value, faults: [...faults, ...parsed.faults] };
}

function parseMap(text: string): { value: ReadonlyMap<string, unknown>; faults: string[] } {
  const parsed = parseYaml(text);
  if (parsed.faults !== undefined) return { value: new Map(), faults: [...parsed.faults] };
  const { value } = parsed;
  if (value instanceof Map) return { value: value as ReadonlyMap<string, unknown>, faults: [] };
  return { value: new Map(), faults: [`is ${kindOf(value)}, not a map.`] };
}

/** Accepts strings only, like the platform. Does not convert numbers, because `1.10` and `0x1F` would change. */
function toStrings(map: ReadonlyMap<unknown, unknown>, path: string): Parsed<KeyValues> {
  const strings = new Map<string, string>();
  const faults: string[] = [];
  for (const [key, value] of map) {
    const where = path + oneLine(String(key));
    if (typeof value === 'string') strings.set(String(key), value);
    else if (typeof value === 'number' || typeof value === 'boolean')
      faults.push(`has ${kindOf(value)} at ${where}. Put it in quotes: values are strings.`);
    else if (value === null)
      faults.push(
        `has no value at ${where} (is the secret or variable behind it set?). Write "" for an empty one.`,
      );
    else faults.push(`has ${kindOf(value)} at ${where}, where a string should be.`);
  }
  return { value: strings, faults };
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (value instanceof Map) return 'a map';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'a text';
    case 'boolean':
      return 'a boolean';
    default:
      return 'a number';
  }
}

/** A parsed text, or its faults. */
type YamlReading =
  | { readonly value: unknown; readonly faults?: undefined }
  /** Each completes a sentence after the text's name. It names a place, never content, which may be secret. */
  | { readonly faults: readonly string[] };

const MOST_FAULTS = 3;
const MOST_ALIASES = 100;
const MERGE_KEY = '<<';

/**
 * Parses a text as YAML 1.2, which includes JSON. Reads maps as `Map` and all keys as strings. Refuses tags, so the result has
 * only strings, numbers, booleans, null, maps and lists. Supports merge keys (`<<`).
 */
export function parseYaml(text: string): YamlReading {
  const { document, problems, placeAt } = readYamlDocument(text, { merge: true });
  const found = [...problems, ...(document === undefined ? [] : findDuplicates(document))];
  const faults = found
    .sort((a, b) => a.offset - b.offset)
    .slice(0, MOST_FAULTS)
    .map(({ code, offset }) => `${words[code] ?? UNREADABLE} ${renderPlace(placeAt(offset))}.`);
  if (document === undefined || faults.length > 0) return { faults };
  if (countAliases(document) > MOST_ALIASES) return { faults: [BAD_ALIAS] };
  try {
    return { value: document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES }) as unknown };
  } catch {
    return { faults: [BAD_ALIAS] };
  }
}

const UNREADABLE = 'is not valid YAML in';
const BAD_ALIAS =
  'has an unknown alias, or too many aliases. A value that begins with * needs quotes.';

/** Our own messages, because the library's quote the text, which may be secret. */
const words: Readonly<Partial<Record<YamlProblem['code'], string>>> = {
  BAD_ALIAS: 'has an alias that cannot be read in',
  BAD_DQ_ESCAPE: 'has an invalid escape in double quotes in',
  BAD_INDENT: 'is indented wrongly in',
  BAD_SCALAR_START: 'has a value that begins with @ or ` and needs quotes in',
  BLOCK_AS_IMPLICIT_KEY: 'has a value with a colon in it that needs quotes in',
  DUPLICATE_KEY: 'has the same key again in',
  MISSING_CHAR: 'lacks a quote, a comma, a colon or a bracket in',
  MULTIPLE_DOCS: 'has more than one document, the second one in',
  NON_STRING_KEY: 'has a key that is not a string in',
  TAB_AS_INDENT: 'is indented with a tab in',
  TAG_RESOLVE_FAILED:
    'has a tag, which is not supported (a value that begins with ! needs quotes), in',
  TOO_DEEP: 'is nested too deeply in',
  TOO_LONG: 'is too long to be read, from',
};

/** The library looks through the document from its beginning for each of them. */
function countAliases(document: Document): number {
  let count = 0;
  visit(document, {
    Alias: () => {
      count += 1;
    },
  });
  return count;
}

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
