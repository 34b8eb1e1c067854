import * as z from 'zod/mini';
import { entry, says } from '../entry.ts';
import { described } from '../field.ts';
import { countryCode, list, name } from '../leaves.ts';
import { locationEntry } from './locationEntry.ts';
import { promotionEntry } from './promotionEntry.ts';

/** Describes the store itself, for partners of the Powered By programme: the fields of Create Store, and the account it is made in. */
export const storeEntry = entry({
  account_id: described(name, 'Your own id of the account (merchant) that the store belongs to'),
  id: described(name, 'Your own id of the store, unique in the franchise'),
  plan_sku: described(name, 'The SKU of the plan, from the list of the franchise'),
  store_name: described(
    name.check(z.maxLength(255, { error: 'must be at most 255 characters long' })),
    'The name of the store, unique in its account',
  ),
  country: described(countryCode, 'In two capital letters, such as US'),
  region: described(z.optional(name), 'Where the store is hosted'),
  settings: described(
    z.optional(z.record(z.string(), z.unknown(), { error: says('must be a map') })),
    'Settings that the franchise may give out',
  ),
});

/** Describes the whole file. A section that is absent is left alone; an empty list says that there should be none. */
export const storeFile = entry({
  version: described(
    z.literal(1, { error: says('must be 1, without quotes') }),
    'The version of this format: 1',
  ),
  store: described(z.optional(storeEntry), 'Powered By partners. The store itself'),
  locations: described(
    z.optional(list(locationEntry)),
    'What the inventory locations should be. Without it, locations are left alone',
  ),
  promotions: described(
    z.optional(list(promotionEntry)),
    'What the promotions should be. Without it, promotions are left alone',
  ),
});
