import { matching, token } from '../../../inputs/index.ts';
import type { Field } from '../../../inputs/index.ts';
import { accountFields } from '../inputs/index.ts';

const { store_hash: storeHash, access_token: accessToken, api_url: apiUrl } = accountFields;

const franchiseId = {
  parse: matching(/^[\w-]{1,100}$/, 'is not an id of a franchise.'),
  accepts: 'the id that BigCommerce has given your franchise',
} satisfies Field<string>;

const clientId = {
  parse: token.parse,
  accepts: 'the client id that BigCommerce has given your franchise',
} satisfies Field<string>;

/** Inputs that say which store it is, and give access to it. A store that is still to be created has neither hash nor token. */
export const storeFields = {
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
