import * as z from 'zod/mini';
import { ActionError, hasStatus } from '../../../../errors/index.ts';
import type { Waiting } from '../../../../http/index.ts';
import type { NamedKind, NameResource } from '../../../../store/index.ts';
import { openLookUps } from './lookUps.ts';
import type { StoreApi } from '../storeApi.ts';

const scopes: Readonly<Record<NamedKind, string>> = {
  product: 'store_v2_products_read_only',
  variant: 'store_v2_products_read_only',
  category: 'store_v2_products_read_only',
  brand: 'store_v2_products_read_only',
  channel: 'store_channel_settings_read_only',
  'customer group': 'store_v2_customers_read_only',
  'shipping zone': 'store_v2_information_read_only',
};

/**
 * Opens the look-ups of what a store file names. The filters of the API may let more through.
 *
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/products_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/product-variants_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/brands_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/catalog/category-trees_catalog.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/channels.v3.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/customers.v2.yml
 * @see https://github.com/bigcommerce/docs/blob/main/reference/shipping.v2.yml
 */
export function nameCalls(api: StoreApi, waiting: Waiting): NameResource {
  const lookUp = openLookUps(api, waiting);
  return {
    find: (kind, reference) => withScope(kind, () => lookUp.find(kind, reference)),
    all: (kind, ids) => withScope(kind, () => lookUp.all(kind, ids)),
    storeName: async () => {
      try {
        const call = {
          what: 'Reading the name of the store',
          method: 'GET',
          path: '/v2/store',
        } as const;
        const answer = z.looseObject({ name: z.string() });
        return (await api.call({ ...call, answer }, { ...waiting, retryable: () => false })).name;
      } catch (error) {
        // Then the plan shows the hash instead.
        if (error instanceof ActionError && ['http', 'unexpected-response'].includes(error.code))
          return undefined;
        throw error;
      }
    },
  };
}

async function withScope<T>(kind: NamedKind, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!hasStatus(error, 403)) throw error;
    const hint = `To look up a ${kind} by its name, the API account needs the scope \`${scopes[kind]}\`.`;
    throw new ActionError('http', error.message, { hint, cause: error });
  }
}
