import { z } from 'zod';
import { entry, requires } from './entry.ts';
import { countryCode, flag, list, name, oneOf, positive, text } from './leaves.ts';
import { calendarDate, timeOfDay, timeZone } from './times.ts';

const day = entry({
  open: flag.optional(),
  opening: timeOfDay.optional(),
  closing: timeOfDay.optional(),
});

const operatingHours = entry({
  sunday: day.optional(),
  monday: day.optional(),
  tuesday: day.optional(),
  wednesday: day.optional(),
  thursday: day.optional(),
  friday: day.optional(),
  saturday: day.optional(),
});

const address = entry({
  address1: name,
  address2: text.optional(),
  city: name,
  state: name,
  zip: name,
  email: text.regex(/^[^\s@]+@[^\s@]+$/, { error: 'must be an e-mail address' }),
  phone: text.optional(),
  geo_coordinates: entry({ latitude: degrees(90), longitude: degrees(180) }),
  country_code: countryCode,
});

const specialHours = entry({
  label: name.describe('What people call the day, such as Thanksgiving'),
  date: calendarDate,
  open: flag,
  opening: timeOfDay.optional(),
  closing: timeOfDay.optional(),
  all_day: flag.optional(),
  annual: flag.optional().describe('Whether it comes back every year'),
});

/**
 * Describes a location as the file has it: the fields of Create Locations, and `id` to take over a location that has another code.
 *
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
export const locationEntry = requires(
  requires(
    requires(
      entry({
        id: positive
          .optional()
          .describe(
            'The id of an existing location to take over. Without it, `code` finds the location',
          ),
        code: name.optional().describe('The identity of the location'),
        label: name.optional().describe('What people call the location'),
        description: text.optional().describe('Shown to customers'),
        managed_by_external_source: flag
          .optional()
          .describe(
            'Whether another system owns the stock, so that the control panel cannot change it',
          ),
        type_id: oneOf(['PHYSICAL', 'VIRTUAL']).optional(),
        enabled: flag
          .optional()
          .describe('Whether orders can be made from it and its stock can be sold'),
        operating_hours: operatingHours.optional(),
        time_zone: timeZone.optional().describe('Such as Europe/Berlin'),
        address: address.optional(),
        storefront_visibility: flag.optional().describe('Whether customers see it'),
        special_hours: list(specialHours).optional(),
      }),
      {
        holds: ({ id, code }) => id !== undefined || code !== undefined,
        message: 'is missing',
        path: ['code'],
      },
    ),
    {
      holds: ({ id, label }) => id !== undefined || label !== undefined,
      message: 'is missing',
      path: ['label'],
    },
  ),
  {
    holds: (given) =>
      given['id'] !== undefined ||
      given['type_id'] !== 'PHYSICAL' ||
      given['address'] !== undefined,
    message: 'is missing. A PHYSICAL location needs an address',
    path: ['address'],
  },
);

function degrees(most: number): z.ZodNumber {
  const limit = String(most);
  const error = `must be a number from -${limit} to ${limit}`;
  return z
    .number({ error: (issue) => (issue.input === undefined ? 'is missing' : error) })
    .min(-most, { error })
    .max(most, { error });
}
