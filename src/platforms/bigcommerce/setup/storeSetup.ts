import type { ClientTools } from '../../../http/index.ts';
import { readInputs, matching, token } from '../../../inputs/index.ts';
import type { Values, Field } from '../../../inputs/index.ts';
import type { StoreAccess, StoreKind } from '../../../store/index.ts';
import { withProjectFile, accountFields } from '../inputs/index.ts';
import type { Franchise } from './franchise/index.ts';

const { store_hash: storeHash, access_token: accessToken, api_url: apiUrl } = accountFields;

const franchiseId = {
  parse: matching(/^[\w-]{1,100}$/, 'is not an id of a franchise.'),
  accepts: 'the id that BigCommerce has given your franchise',
} satisfies Field<string>;

const clientId = {
  parse: token.parse,
  accepts: 'the client id that BigCommerce has given your franchise',
} satisfies Field<string>;

/** Inputs for the store and its credentials. A store that is still to be created has neither hash nor token. */
const storeFields = {
  store_hash: {
    parse: storeHash.parse,
    accepts: storeHash.accepts,
    elsewhere: storeHash.elsewhere,
  },
  access_token: { ...token, elsewhere: accessToken.elsewhere },
  api_url: apiUrl,
  franchise_uuid: franchiseId,
  franchise_client_id: clientId,
  franchise_client_secret: token,
  franchise_token: token,
} as const;

type StoreValues = Values<typeof storeFields>;

/** Opens the setup of a BigCommerce store, and the stores of a Powered By franchise. */
export function storeSetup(tools: ClientTools): StoreKind {
  return {
    fields: storeFields,
    readInputs: (source) => {
      const file = withProjectFile(source);
      const { value, faults, warnings } = readInputs(storeFields, file.source);
      const all = [...faults, ...(value === undefined ? [] : franchiseFaults(value))];
      return {
        value: value === undefined || all.length > 0 ? undefined : toAccess(value, tools),
        faults: all,
        warnings: [...file.warnings, ...warnings],
      };
    },
  };
}

function franchiseFaults(values: StoreValues): string[] {
  const {
    franchise_uuid: uuid,
    franchise_client_id: clientId,
    franchise_client_secret: secret,
    franchise_token: ready,
  } = values;
  const given = [uuid, clientId, secret, ready].some((value) => value !== undefined);
  if (!given) return [];
  const faults: string[] = [];
  if (uuid === undefined) faults.push(missing('franchise_uuid', 'the id of your franchise'));
  if (clientId === undefined) {
    faults.push(missing('franchise_client_id', 'the client id of your franchise'));
  }
  if (secret === undefined && ready === undefined) {
    faults.push(missing('franchise_client_secret', 'a secret, or franchise_token instead'));
  }
  if (secret !== undefined && ready !== undefined) {
    faults.push(
      'franchise_token: cannot be combined with franchise_client_secret. Accepted: only one of the two.',
    );
  }
  return faults;
}

function missing(name: string, accepted: string): string {
  return `${name}: is missing, while other inputs name a franchise. Accepted: ${accepted}.`;
}

function toAccess(values: StoreValues, tools: ClientTools): StoreAccess {
  const { access_token: accessToken, api_url: apiUrl } = values;
  const franchise = toFranchise(values);
  return {
    storeHash: values.store_hash,
    openStore: accessToken
      ? async (storeHash, run) => {
          const { openStore } = await import('./openStore.ts');
          return openStore({ apiUrl, storeHash, accessToken }, run, tools);
        }
      : undefined,
    openFranchise: franchise
      ? async (run) => {
          const { openFranchise } = await import('./openStore.ts');
          return openFranchise(franchise, run, tools);
        }
      : undefined,
  };
}

function toFranchise(values: StoreValues): Franchise | undefined {
  const { api_url: apiUrl, franchise_uuid: uuid, franchise_client_id: clientId } = values;
  const { franchise_client_secret: clientSecret, franchise_token: token } = values;
  if (uuid === undefined || clientId === undefined) return undefined;
  if (token !== undefined) return { apiUrl, uuid, clientId, access: { token } };
  return clientSecret === undefined
    ? undefined
    : { apiUrl, uuid, clientId, access: { clientSecret } };
}
