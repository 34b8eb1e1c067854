import { oneLine } from '../../../text.ts';
import type { KeyValues } from '../inputs/target.ts';
import { parseYaml } from './parseYaml.ts';

/** What a text says, and everything that is wrong with it. Faults follow the input's name and never show a value. */
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

/** The platform takes strings only. A number is not turned into one: `1.10` and `0x1F` would not be what was written. */
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
