import type * as z from 'zod/mini';
import { listNames } from '../../../text/index.ts';
import { entriesOf, factsOf, fieldsIn, isRecord } from '../../schema/index.ts';
import type { Fault, Tree } from '../yaml/index.ts';
import { offsetOfKey } from '../yaml/index.ts';

/**
 * Leaves out what only the platform sets: its own examples and answers have such keys, so that what is copied from there works.
 * Returns the values that remain, and one warning at the first key that was left out.
 */
export function dropReadOnly(
  schema: z.ZodMiniType,
  tree: Tree,
): { readonly value: unknown; readonly warnings: readonly Fault[] } {
  const dropped: { readonly key: string; readonly offset: number }[] = [];
  const drop = (at: z.ZodMiniType, value: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(value))
      return value.map((item, index) => drop(entriesOf(at), item, [...path, index]));
    const fields = fieldsIn(at);
    if (fields === undefined || !isRecord(value)) return value;
    const { readOnly = [] } = factsOf(at);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const place = [...path, key];
        if (readOnly.includes(key)) {
          dropped.push({ key, offset: offsetOfKey(tree, place) });
          return [];
        }
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return [[key, field === undefined ? inner : drop(field, inner, place)] as const];
      }),
    );
  };
  const value = drop(schema, tree.value, []);
  const [first] = dropped;
  if (first === undefined) return { value, warnings: [] };
  const keys = [...new Set(dropped.map(({ key }) => key))];
  const message = `The platform sets these keys itself, so they are ignored: ${listNames(keys)}.`;
  return { value, warnings: [{ offset: first.offset, message }] };
}
