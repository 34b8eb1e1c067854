import { z } from 'zod';
import { entry, says } from './entry.ts';
import { list } from './leaves.ts';
import { locationEntry } from './locationEntry.ts';
import { promotionEntry } from './promotionEntry.ts';
import { storeEntry } from './storeEntry.ts';

/** Describes the whole file. A section that is absent is left alone; an empty list says that there should be none. */
export const storeFile = entry({
  version: z.literal(1, { error: says('must be 1') }),
  store: storeEntry.optional(),
  locations: list(locationEntry).optional(),
  promotions: list(promotionEntry).optional(),
});
