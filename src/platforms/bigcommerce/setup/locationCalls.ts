import * as z from 'zod/mini';
import { hasStatus } from '../../../errors/index.ts';
import type { Waiting } from '../../../http/index.ts';
import { canSendAgain, isTemporary, lenient } from '../../../http/index.ts';
import type { LocationResource } from '../../../store/index.ts';
import { pageOf, readPages } from './readPages.ts';
import type { StoreApi } from './storeApi.ts';

const PATH = '/v3/inventory/locations';
const GONE = 404;

const text = lenient(z.string());

const LocationPage = pageOf(z.looseObject({ id: z.int(), code: text, label: text }));

/**
 * Opens the calls about a store's locations.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/inventory/locations
 */
export function locationCalls(api: StoreApi, waiting: Waiting): LocationResource {
  const repeatable = { ...waiting, retryable: isTemporary };
  return {
    list: () =>
      readPages(
        api,
        { what: 'Listing the locations', path: PATH, page: LocationPage, by: 'number' },
        waiting,
      ),
    create: async (body) => {
      const call = { what: 'Creating locations', method: 'POST', path: PATH, body } as const;
      const once = { ...waiting, retryable: canSendAgain };
      await api.call({ ...call, answer: z.unknown() }, once);
    },
    update: async (body) => {
      const call = { what: 'Updating locations', method: 'PUT', path: PATH, body } as const;
      await api.call({ ...call, answer: z.unknown() }, repeatable);
    },
    remove: async (id) => {
      const path = `${PATH}?location_id:in=${String(id)}`;
      try {
        await api.call(
          { what: 'Deleting the location', method: 'DELETE', path, answer: z.unknown() },
          repeatable,
        );
      } catch (error) {
        if (!hasStatus(error, GONE)) throw error;
      }
    },
  };
}
