import { z } from 'zod';
import { entry, part, requires } from '../entry.ts';
import type { Requirement } from '../entry.ts';
import { field, optional } from '../field.ts';
import { countryCode, flag, id, name, oneOf, set, state, text } from '../leaves.ts';
import { calendarDate, timeOfDay, timeZone } from '../times.ts';

const hours = {
  opening: optional(timeOfDay, '00:00').describe('When it opens, such as 08:00'),
  closing: optional(timeOfDay, '00:00').describe('When it closes, such as 18:00'),
};

const day = part({
  open: optional(flag, false).describe('Whether it is open on that day'),
  ...hours,
});

const operatingHours = part({
  sunday: day.optional().describe('Hours on Sundays'),
  monday: day.optional().describe('Hours on Mondays'),
  tuesday: day.optional().describe('Hours on Tuesdays'),
  wednesday: day.optional().describe('Hours on Wednesdays'),
  thursday: day.optional().describe('Hours on Thursdays'),
  friday: day.optional().describe('Hours on Fridays'),
  saturday: day.optional().describe('Hours on Saturdays'),
});

const address = part({
  address1: name.describe('Street and number'),
  address2: text.optional().describe('Second line of the address'),
  city: name.describe('City'),
  state: name.describe('State or province'),
  zip: name.describe('Postal code'),
  email: field(text.regex(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' }), {
    meaning: 'email',
  }).describe('E-mail address of the location'),
  phone: text.optional().describe('Phone number'),
  geo_coordinates: part({
    latitude: degrees(90).describe('Degrees north, such as 30.26'),
    longitude: degrees(180).describe('Degrees east, such as -97.74'),
  }).describe('Where it is on the globe'),
  country_code: countryCode.describe('In two capital letters, such as US'),
});

const specialHours = entry({
  label: name.describe('What people call the day, such as Thanksgiving'),
  date: calendarDate.describe('A day, such as 2026-12-24'),
  open: flag.describe('Whether it is open on that day'),
  ...hours,
  all_day: optional(flag, false).describe('Whether it is open or closed the whole day'),
  annual: optional(flag, false).describe('Whether it comes back every year'),
});

const keys = entry(
  {
    id: id
      .optional()
      .describe(
        'The id of an existing location to take over. Without it, `code` finds the location',
      ),
    code: name.optional().describe('The identity of the location'),
    state: optional(state, 'present').describe(
      'absent deletes the location, and its stock. Then only code or id is needed',
    ),
    renamed_from: name
      .optional()
      .describe('The code that the location had before, so that it is renamed and not created'),
    label: name.optional().describe('What people call the location'),
    description: text.optional().describe('Shown to customers'),
    managed_by_external_source: optional(flag, false).describe(
      'Whether another system owns the stock, so that the control panel cannot change it',
    ),
    type_id: optional(oneOf(['PHYSICAL', 'VIRTUAL']), 'PHYSICAL').describe(
      'PHYSICAL needs an address',
    ),
    enabled: optional(flag, true).describe(
      'Whether orders can be made from it and its stock can be sold',
    ),
    operating_hours: operatingHours
      .optional()
      .describe('Hours of each day of the week. Days that are left out stay as they are'),
    time_zone: timeZone.optional().describe('Such as Europe/Berlin'),
    address: address.optional().describe('Where it is. PHYSICAL locations need one'),
    storefront_visibility: optional(flag, true).describe('Whether customers see it'),
    special_hours: set(specialHours).optional().describe('Days with other hours, such as holidays'),
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

function degrees(most: number): z.ZodNumber {
  const limit = String(most);
  const error = `must be a number from -${limit} to ${limit}`;
  const number = z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : error) })
    .min(-most, { error })
    .max(most, { error });
  return field(number, { meaning: 'degrees' });
}
