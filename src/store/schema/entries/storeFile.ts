import { z } from 'zod';
import { entry, says } from '../entry.ts';
import { countryCode, list, name } from '../leaves.ts';
import { locationEntry } from './locationEntry.ts';
import { promotionEntry } from './promotionEntry.ts';

/** Describes the store itself, for partners of the Powered By programme: the fields of Create Store, and the account it is made in. */
export const storeEntry = entry({
  account_id: name.describe('Your own id of the account (merchant) that the store belongs to'),
  id: name.describe('Your own id of the store, unique in the franchise'),
  plan_sku: name.describe('The SKU of the plan, from the list of the franchise'),
  store_name: name
    .max(255, { error: 'must be at most 255 characters long' })
    .describe('The name of the store, unique in its account'),
  country: countryCode.describe('In two capital letters, such as US'),
  region: name.optional().describe('Where the store is hosted'),
  settings: z
    .record(z.string(), z.unknown(), { error: says('must be a map') })
    .optional()
    .describe('Settings that the franchise may give out'),
});

/** Describes the whole file. A section that is absent is left alone; an empty list says that there should be none. */
export const storeFile = entry({
  version: z
    .literal(1, { error: says('must be 1, without quotes') })
    .describe('The version of this format: 1'),
  store: storeEntry.optional().describe('Powered By partners. The store itself'),
  locations: list(locationEntry)
    .optional()
    .describe('What the inventory locations should be. Without it, locations are left alone'),
  promotions: list(promotionEntry)
    .optional()
    .describe('What the promotions should be. Without it, promotions are left alone'),
});
