import type { z } from 'zod';
import { entriesOf, factsOf, fieldsIn, isRecord } from '../schema/index.ts';
import type { Fault } from './growTree.ts';
import { offsetOfKey } from './tree.ts';
import type { Tree } from './tree.ts';

/**
 * Leaves out what only the platform sets: its own examples and answers have such keys, so that what is copied from there works.
 * Returns the values that remain, and a warning for each key that was left out.
 */
export function dropReadOnly(
  schema: z.ZodType,
  tree: Tree,
): { readonly value: unknown; readonly warnings: readonly Fault[] } {
  const warnings: Fault[] = [];
  const drop = (at: z.ZodType, value: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(value))
      return value.map((item, index) => drop(entriesOf(at), item, [...path, index]));
    const fields = fieldsIn(at);
    if (fields === undefined || !isRecord(value)) return value;
    const { readOnly = [] } = factsOf(at);
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => {
        const place = [...path, key];
        if (readOnly.includes(key)) {
          const message = `${key} is left out: the platform sets it itself or drops it.`;
          warnings.push({ offset: offsetOfKey(tree, place), message });
          return [];
        }
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        return [[key, field === undefined ? inner : drop(field, inner, place)] as const];
      }),
    );
  };
  return { value: drop(schema, tree.value, []), warnings };
}
