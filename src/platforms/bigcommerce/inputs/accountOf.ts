import type { Values } from '../../../inputs/index.ts';
import type { accountFields } from './fields.ts';
import type { Account } from './target.ts';

/** Picks the store and its credentials from the inputs. */
export function accountOf(values: Values<typeof accountFields>): Account {
  return {
    apiUrl: values.api_url,
    storeHash: values.store_hash,
    accessToken: values.access_token,
  };
}
