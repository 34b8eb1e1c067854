import { z } from 'zod';
import { entry, part, requires } from './entry.ts';
import type { Requirement } from './entry.ts';
import { optional } from './field.ts';
import { countryCode, flag, id, name, oneOf, set, text } from './leaves.ts';
import { calendarDate, timeOfDay, timeZone } from './times.ts';

const hours = {
  opening: optional(timeOfDay, '00:00'),
  closing: optional(timeOfDay, '00:00'),
};

const day = part({ open: optional(flag, false), ...hours });

const operatingHours = part({
  sunday: day.optional(),
  monday: day.optional(),
  tuesday: day.optional(),
  wednesday: day.optional(),
  thursday: day.optional(),
  friday: day.optional(),
  saturday: day.optional(),
});

const address = part({
  address1: name,
  address2: text.optional(),
  city: name,
  state: name,
  zip: name,
  email: text.regex(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' }),
  phone: text.optional(),
  geo_coordinates: part({ latitude: degrees(90), longitude: degrees(180) }),
  country_code: countryCode,
});

const specialHours = entry({
  label: name.describe('What people call the day, such as Thanksgiving'),
  date: calendarDate,
  open: flag,
  ...hours,
  all_day: optional(flag, false),
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
    label: name.optional().describe('What people call the location'),
    description: text.optional().describe('Shown to customers'),
    managed_by_external_source: optional(flag, false).describe(
      'Whether another system owns the stock, so that the control panel cannot change it',
    ),
    type_id: optional(oneOf(['PHYSICAL', 'VIRTUAL']), 'PHYSICAL'),
    enabled: optional(flag, true).describe(
      'Whether orders can be made from it and its stock can be sold',
    ),
    operating_hours: operatingHours.optional(),
    time_zone: timeZone.optional().describe('Such as Europe/Berlin'),
    address: address.optional(),
    storefront_visibility: optional(flag, true).describe('Whether customers see it'),
    special_hours: set(specialHours).optional(),
  },
  ['created_at', 'updated_at'],
);

/** A location that is named by its id is there already: what the file leaves out stays as it is. */
const requirements: readonly Requirement[] = [
  {
    holds: ({ id: own, code }) => own !== undefined || code !== undefined,
    message: 'is missing',
    path: ['code'],
  },
  {
    holds: ({ id: own, label }) => own !== undefined || label !== undefined,
    message: 'is missing',
    path: ['label'],
  },
  {
    holds: ({ id: own, type_id: type, address: where }) =>
      own !== undefined || type !== 'PHYSICAL' || where !== undefined,
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
  return z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : error) })
    .min(-most, { error })
    .max(most, { error });
}
