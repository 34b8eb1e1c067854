import * as z from 'zod/mini';
import { isRecord } from '../../text/index.ts';
import { entriesOf, factsOf, fieldsIn } from './field.ts';
import { withoutTime } from './times.ts';

/** Returns whether a value need not be said. */
export type LeaveOut = (schema: z.ZodMiniType, value: unknown) => boolean;

/**
 * Takes from a value of the store what the file could say: keys that the schema has, in its order, without nulls, and
 * without what need not be said. Dates with a time, which the platform answers with where it takes only a date, are cut.
 */
export function pickKnown(
  schema: z.ZodMiniType,
  value: unknown,
  leaveOut: LeaveOut = () => false,
): unknown {
  if (Array.isArray(value))
    return value.map((item) => pickKnown(entriesOf(schema), item, leaveOut));
  const fields = fieldsIn(schema);
  if (fields !== undefined && isRecord(value)) {
    const picked = Object.entries(fields)
      .filter(([key]) => value[key] !== null && value[key] !== undefined)
      .map(([key, part]) => [key, part, pickKnown(part, value[key], leaveOut)] as const)
      .filter(([, part, inner]) => !(part instanceof z.ZodMiniOptional && leaveOut(part, inner)))
      .map(([key, , inner]) => [key, inner] as const);
    return Object.fromEntries(picked);
  }
  const isDate = factsOf(schema).meaning === 'date' && typeof value === 'string';
  return isDate ? withoutTime(value) : value;
}
