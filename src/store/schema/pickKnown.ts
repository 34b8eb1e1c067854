import { z } from 'zod';
import { isRecord } from './entry.ts';
import { calendarDate } from './times.ts';

/** Tells whether a value need not be said. */
export type LeaveOut = (parent: string, key: string, value: unknown) => boolean;

/** Characters of `2026-12-24`. */
const DATE = 10;

/**
 * Takes from a value of the store what the file could say: keys that the schema has, in its order, without nulls, and
 * without what need not be said. Dates with a time, which the platform answers with where it takes only a date, are cut.
 */
export function pickKnown(
  schema: z.ZodType,
  value: unknown,
  leaveOut: LeaveOut = () => false,
): unknown {
  return pick(schema, value, { key: '', leaveOut });
}

function pick(
  schema: z.ZodType,
  value: unknown,
  { key: parent, leaveOut }: { readonly key: string; readonly leaveOut: LeaveOut },
): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && isRecord(value)) {
    const shape = inner.shape as Readonly<Record<string, z.ZodType>>;
    const picked = Object.entries(shape)
      .filter(([key]) => value[key] !== null && value[key] !== undefined)
      .map(([key, part]) => [key, pick(part, value[key], { key, leaveOut })] as const)
      .filter(
        ([key, part]) => !(shape[key] instanceof z.ZodOptional && leaveOut(parent, key, part)),
      );
    return Object.fromEntries(picked);
  }
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => pick(inner.element as z.ZodType, item, { key: parent, leaveOut }));
  return inner === calendarDate && typeof value === 'string' ? value.slice(0, DATE) : value;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}
