import * as z from 'zod/mini';
import { hasStatus } from '../../../../errors/index.ts';
import type { Waiting } from '../../../../http/index.ts';
import { canSendAgain, isTemporary } from '../../../../http/index.ts';
import type { FranchiseResource, FranchiseStore } from '../../../../store/index.ts';
import type { FranchiseApi } from './franchiseApi.ts';

const MISSING = 404;

/** It is shown, set as an output and put into URLs, so it must not contain special characters. */
const plainWord = z.catch(z.optional(z.string().check(z.regex(/^[\w.-]{1,100}$/))), undefined);

const StoreJson = z.pipe(
  z.looseObject({ id: z.string(), status: plainWord, store_hash: plainWord }),
  z.transform((json): FranchiseStore => ({
    // In the list of stores the name has another field than in the store itself.
    ...('name' in json ? { store_name: json['name'] } : {}),
    ...json,
    status: json.status ?? 'unknown',
    store_hash: json.store_hash,
  })),
);

/** The examples of the closed beta show it with and without an envelope. */
const Found = z.union([
  z.pipe(
    z.looseObject({ data: StoreJson }),
    z.transform(({ data }) => data),
  ),
  StoreJson,
]);

/**
 * Opens the calls about the stores of a Powered By franchise.
 *
 * @see https://docs.bigcommerce.com/developer/docs/admin/powered-by
 */
export function franchiseCalls(api: FranchiseApi, waiting: Waiting): FranchiseResource {
  return {
    find: async (id) => {
      const call = { what: 'Looking up the store', method: 'GET', answer: Found } as const;
      const path = `/stores/${encodeURIComponent(id)}`;
      try {
        return await api.call({ ...call, path }, { ...waiting, retryable: isTemporary });
      } catch (error) {
        if (hasStatus(error, MISSING)) return undefined;
        throw error;
      }
    },
    create: async (accountId, body) => {
      const path = `/accounts/${encodeURIComponent(accountId)}/stores`;
      await api.call(
        { what: 'Creating the store', method: 'POST', path, body, answer: z.unknown() },
        { ...waiting, retryable: canSendAgain },
      );
    },
  };
}
