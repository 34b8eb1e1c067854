import * as z from 'zod/mini';
import { annotated, field } from './field.ts';
import { text } from './leaves.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** An instant. Without an offset it would be a guess. */
export const instant = field(
  annotated(
    text.check(
      z.refine(isInstant, {
        error:
          'must be a date and time with an offset, such as 2026-11-27T00:00:00Z or 2026-11-27T09:00:00+01:00',
      }),
    ),
    { pattern: INSTANT.source },
  ),
  { meaning: 'instant' },
);

/** Accepts a day that there is, as YYYY-MM-DD. */
export const calendarDate = field(
  annotated(text.check(z.refine(isCalendarDate, { error: 'must be a date such as 2026-12-24' })), {
    pattern: DAY.source,
  }),
  { meaning: 'date' },
);

/** A time of day to the minute, as locations have it. */
export const timeOfDay = field(
  text.check(
    z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time of day such as 08:00' }),
  ),
  { meaning: 'time' },
);

/** A time of day to the second, as promotions have it. */
export const exactTimeOfDay = field(
  text.check(
    z.regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, {
      error: 'must be a time of day with seconds, such as 08:00:00',
    }),
  ),
  { meaning: 'time' },
);

/** Accepts the name of a time zone that Node.js knows. */
export const timeZone = field(
  text.check(
    z.refine((given) => findTimeZone(given) !== undefined, {
      error: 'must be the name of a time zone such as Europe/Berlin or Etc/UTC',
    }),
  ),
  { meaning: 'zone' },
);

/** Takes the time off a date, which the platform may answer with one: `2026-12-24`. */
export function withoutTime(date: string): string {
  return date.slice(0, 'YYYY-MM-DD'.length);
}

/** Returns the one name of a time zone that goes by several, such as `US/Eastern`; of an unknown one what was given. */
export function timeZoneName(given: string): string {
  return findTimeZone(given) ?? given;
}

function isInstant(given: string): boolean {
  const date = INSTANT.exec(given)?.[1];
  return date !== undefined && isCalendarDate(date) && !Number.isNaN(Date.parse(given));
}

function isCalendarDate(given: string): boolean {
  if (!DAY.test(given)) return false;
  const midnight = new Date(`${given}T00:00:00Z`);
  // `Date` takes 30 February for 2 March.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(given);
}

/** To look one up takes a tenth of a millisecond, and locations share few of them. */
const foundZones = new Map<string, string | undefined>();

function findTimeZone(given: string): string | undefined {
  if (!foundZones.has(given)) foundZones.set(given, lookUpTimeZone(given));
  return foundZones.get(given);
}

function lookUpTimeZone(given: string): string | undefined {
  // Runtimes take offsets such as +02:00 as well, which is more than the platform says it does.
  if (!/^[A-Za-z]/.test(given)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
