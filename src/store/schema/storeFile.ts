import { z } from 'zod';
import { entry, says } from './entry.ts';
import { countryCode, list, name } from './leaves.ts';
import { locationEntry } from './locationEntry.ts';
import { promotionEntry } from './promotionEntry.ts';

/** Describes the store itself, for partners of the Powered By programme: the fields of Create Store, and the account it is made in. */
export const storeEntry = entry({
  account_id: name.describe('Your own id of the account (merchant) that the store belongs to'),
  id: name.describe('Your own id of the store, unique in the franchise'),
  plan_sku: name,
  store_name: name.max(255, { error: 'must be at most 255 characters long' }),
  country: countryCode,
  region: name.optional(),
  settings: z.record(z.string(), z.unknown(), { error: says('must be a map') }).optional(),
});

/** Describes the whole file. A section that is absent is left alone; an empty list says that there should be none. */
export const storeFile = entry({
  version: z.literal(1, { error: says('must be 1') }),
  store: storeEntry.optional(),
  locations: list(locationEntry).optional(),
  promotions: list(promotionEntry).optional(),
});
