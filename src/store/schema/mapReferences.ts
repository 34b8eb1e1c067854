import type * as z from 'zod/mini';
import { isRecord } from '../../text/index.ts';
import { entriesOf, factsOf, fieldAt } from './field.ts';
import { mapParts, pathOf } from './mapParts.ts';
import type { Spot } from './mapParts.ts';
import type { NamedKind } from './field.ts';
import type { Reference } from './reference.ts';

/** Replaces each reference in a value that a schema has checked; what stands for itself stays. */
export function mapReferences(
  schema: z.ZodMiniType,
  value: unknown,
  replace: (kind: NamedKind, reference: Reference, path: readonly PropertyKey[]) => unknown,
): unknown {
  const walk = (own: z.ZodMiniType | undefined, inner: unknown, spot: Spot): unknown => {
    if (own === undefined || typeof inner !== 'object' || inner === null) return inner;
    if (Array.isArray(inner)) {
      const item = entriesOf(own);
      return mapParts(inner, spot, (part, at) => walk(item, part, at));
    }
    const { refersTo } = factsOf(own);
    if (refersTo !== undefined) return replace(refersTo, inner as Reference, pathOf(spot));
    return mapParts(inner, spot, (part, at) => walk(fieldAt(own, at.key), part, at));
  };
  return walk(schema, value, undefined);
}

/** Replaces each id in a value of the store that the file may name; `[{ id: 1 }]` of channels as well. */
export function mapIds(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  replace: (kind: NamedKind, id: number) => unknown,
): unknown {
  if (schema === undefined) return value;
  const { refersTo } = factsOf(schema);
  // Group 0 stands for guests, and has no name.
  if (refersTo !== undefined) return isNamable(value) ? replace(refersTo, Number(value)) : value;
  if (Array.isArray(value)) return value.map((item) => mapIds(entriesOf(schema), item, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      mapIds(fieldAt(schema, key), inner, replace),
    ]),
  );
}

function isNamable(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'string') && Number(value) > 0;
}
