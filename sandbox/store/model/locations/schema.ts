import { z } from 'zod';

/**
 * Faults are named as the JSON reader of the platform does: `error.expected.jsarray` (observed); the others by analogy, a
 * guess.
 */
function expected(kind: string): {
  readonly error: (issue: { readonly input?: unknown }) => string;
} {
  return {
    error: ({ input }) => (input === undefined ? 'error.path.missing' : `error.expected.${kind}`),
  };
}

const text = z.string(expected('jsstring'));
const flag = z.boolean(expected('jsboolean'));
const number = z.number(expected('jsnumber'));
const day = /^\d{4}-\d{2}-\d{2}$/;
// No pattern is documented; all examples are of this form.
const time = text
  // An update sends back what the list shows, which may have seconds.
  .transform((given) => given.replace(/^(\d{2}:\d{2}):\d{2}$/, '$1'))
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'error.expected.time'));

const hoursOfDay = z.object(
  { open: flag.default(false), opening: time.optional(), closing: time.optional() },
  expected('jsobject'),
);
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const operatingHours = z
  .object(Object.fromEntries(weekdays.map((name) => [name, hoursOfDay])), expected('jsobject'))
  .partial();

const specialHours = z.object(
  {
    label: text,
    // An update sends back what the list shows, which may be a date-time.
    date: text
      .transform((date) => date.slice(0, 10))
      .pipe(z.string().regex(day, 'error.expected.date')),
    open: flag,
    opening: time.default('00:00'),
    closing: time.default('00:00'),
    all_day: flag.default(false),
    annual: flag.default(false),
  },
  expected('jsobject'),
);

const address = z.object(
  {
    address1: text,
    address2: text.optional(),
    city: text,
    state: text,
    zip: text,
    email: text.pipe(z.email('error.email')),
    phone: text.optional(),
    geo_coordinates: z.object(
      {
        latitude: number.min(-90, 'error.min').max(90, 'error.max'),
        longitude: number.min(-180, 'error.min').max(180, 'error.max'),
      },
      expected('jsobject'),
    ),
    // Described as three letters, and two in every example: two it is.
    country_code: text.regex(/^[A-Z]{2}$/, 'error.country'),
  },
  expected('jsobject'),
);

/** No field may be null, though the list shows some as null: none is declared so. Unknown keys are dropped (observed). */
const fields = {
  code: text.min(1, 'error.minLength'),
  label: text.min(1, 'error.minLength'),
  description: text,
  managed_by_external_source: flag,
  type_id: z.enum(['PHYSICAL', 'VIRTUAL'], expected('validenumvalue')),
  enabled: flag,
  operating_hours: operatingHours,
  time_zone: text.refine(isTimeZone, 'error.timezone'),
  storefront_visibility: flag,
  special_hours: z.array(specialHours, expected('jsarray')),
};

/** Holds a location that is to be created. */
export const newLocation = z
  .object({ ...fields, address }, expected('jsobject'))
  .partial()
  .refine(({ type_id, address: where }) => type_id === 'VIRTUAL' || where !== undefined, {
    path: ['address'],
    error: 'error.path.missing',
  });

/** Holds a change of a location: documented to need its id, and of an address only the country. */
export const changedLocation = z
  .object({
    ...fields,
    address: address.partial().extend({ country_code: address.shape.country_code }),
  })
  .partial()
  .extend({ id: number.int('error.expected.jsinteger') });

/** Holds any batch. */
export const batch = z.array(z.unknown(), expected('jsarray'));

export type NewLocation = z.output<typeof newLocation>;
export type ChangedLocation = z.output<typeof changedLocation>;

/** To look one up takes long, and there are few. */
const lookedUp = new Map<string, boolean>();

function isTimeZone(name: string): boolean {
  const isKnown = lookedUp.get(name) ?? lookUp(name);
  lookedUp.set(name, isKnown);
  return isKnown;
}

function lookUp(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
