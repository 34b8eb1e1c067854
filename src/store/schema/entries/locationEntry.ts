import * as z from 'zod/mini';
import { entry, part, requires } from '../entry.ts';
import type { Requirement } from '../entry.ts';
import { described, field, optional } from '../field.ts';
import { countryCode, flag, id, name, oneOf, set, state, text } from '../leaves.ts';
import { calendarDate, timeOfDay, timeZone } from '../times.ts';

const hours = {
  opening: described(optional(timeOfDay, '00:00'), 'When it opens, such as 08:00'),
  closing: described(optional(timeOfDay, '00:00'), 'When it closes, such as 18:00'),
};

const day = part({
  open: described(optional(flag, false), 'Whether it is open on that day'),
  ...hours,
});

const operatingHours = part({
  sunday: described(z.optional(day), 'Hours on Sundays'),
  monday: described(z.optional(day), 'Hours on Mondays'),
  tuesday: described(z.optional(day), 'Hours on Tuesdays'),
  wednesday: described(z.optional(day), 'Hours on Wednesdays'),
  thursday: described(z.optional(day), 'Hours on Thursdays'),
  friday: described(z.optional(day), 'Hours on Fridays'),
  saturday: described(z.optional(day), 'Hours on Saturdays'),
});

const address = part({
  address1: described(name, 'Street and number'),
  address2: described(z.optional(text), 'Second line of the address'),
  city: described(name, 'City'),
  state: described(name, 'State or province'),
  zip: described(name, 'Postal code'),
  email: described(
    field(text.check(z.regex(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' })), {
      meaning: 'email',
    }),
    'E-mail address of the location',
  ),
  phone: described(z.optional(text), 'Phone number'),
  geo_coordinates: described(
    part({
      latitude: described(degrees(90), 'Degrees north, such as 30.26'),
      longitude: described(degrees(180), 'Degrees east, such as -97.74'),
    }),
    'Where it is on the globe',
  ),
  country_code: described(countryCode, 'In two capital letters, such as US'),
});

const specialHours = entry({
  label: described(name, 'What people call the day, such as Thanksgiving'),
  date: described(calendarDate, 'A day, such as 2026-12-24'),
  open: described(flag, 'Whether it is open on that day'),
  ...hours,
  all_day: described(optional(flag, false), 'Whether it is open or closed the whole day'),
  annual: described(optional(flag, false), 'Whether it comes back every year'),
});

const keys = entry(
  {
    id: described(
      z.optional(id),
      'The id of an existing location to take over. Without it, `code` finds the location',
    ),
    code: described(z.optional(name), 'The identity of the location'),
    state: described(
      optional(state, 'present'),
      'absent deletes the location, and its stock. Then only code or id is needed',
    ),
    renamed_from: described(
      z.optional(name),
      'The code that the location had before, so that it is renamed and not created',
    ),
    label: described(z.optional(name), 'What people call the location'),
    description: described(z.optional(text), 'Shown to customers'),
    managed_by_external_source: described(
      optional(flag, false),
      'Whether another system owns the stock, so that the control panel cannot change it',
    ),
    type_id: described(
      optional(oneOf(['PHYSICAL', 'VIRTUAL']), 'PHYSICAL'),
      'PHYSICAL needs an address',
    ),
    enabled: described(
      optional(flag, true),
      'Whether orders can be made from it and its stock can be sold',
    ),
    operating_hours: described(
      z.optional(operatingHours),
      'Hours of each day of the week. Days that are left out stay as they are',
    ),
    time_zone: described(z.optional(timeZone), 'Such as Europe/Berlin'),
    address: described(z.optional(address), 'Where it is. PHYSICAL locations need one'),
    storefront_visibility: described(optional(flag, true), 'Whether customers see it'),
    special_hours: described(
      z.optional(set(specialHours)),
      'Days with other hours, such as holidays',
    ),
  },
  ['created_at', 'updated_at'],
);

/** A location that is named by its id is there already: what the file leaves out stays as it is. */
const isNew = ({ id: own, state: wanted }: Readonly<Record<string, unknown>>): boolean =>
  own === undefined && wanted !== 'absent';

const requirements: readonly Requirement[] = [
  {
    holds: ({ id: own, code }) => own !== undefined || code !== undefined,
    message: 'is missing',
    path: ['code'],
  },
  {
    holds: (given) => !isNew(given) || given['label'] !== undefined,
    message: 'is missing',
    path: ['label'],
  },
  {
    holds: (given) =>
      !isNew(given) || given['type_id'] !== 'PHYSICAL' || given['address'] !== undefined,
    message: 'is missing. A PHYSICAL location needs an address',
    path: ['address'],
  },
];

/**
 * Describes a location as the file has it: the fields of Create Locations, and `id` to take over a location that has another code.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
export const locationEntry = requirements.reduce(requires, keys);

function degrees(most: number): z.ZodMiniNumber {
  const limit = String(most);
  const error = `must be a number from -${limit} to ${limit}`;
  const number = z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : error) })
    .check(z.gte(-most, { error }))
    .check(z.lte(most, { error }));
  return field(number, { meaning: 'degrees' });
}
