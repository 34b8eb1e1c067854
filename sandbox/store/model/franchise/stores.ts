import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { PlainAnswer, Request } from '../../../model/index.ts';
import { cutPage } from '../pages.ts';
import { refuseFields } from '../refuse.ts';
import { takeEffect } from '../state/index.ts';
import type { StoreState, FranchiseStore } from '../state/index.ts';
import { parseFranchiseBody } from './parseFranchiseBody.ts';
import { toListedStore, toWireStore } from './toWireStore.ts';

const DEFAULT_LIMIT = 50;

/** Holds a new store: the documented fields. `region` has values that are not published, so that any text passes. */
export const newStore = z.object({
  id: z.string().min(1),
  plan_sku: z.string().min(1),
  store_name: z.string().min(1).max(255),
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().min(1).optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});

export type NewStore = z.output<typeof newStore>;

/** Takes a store in, which is made by and by. */
export function createStore(request: Request, accountId: string, state: StoreState): PlainAnswer {
  const body = parseFranchiseBody(request, newStore);
  if (!body.ok) return body.refusal;
  const { id, plan_sku, store_name, settings = {} } = body.value;
  const { accounts, stores } = state.franchise;
  const { planSkus, allowedSettings } = state.switches;
  const refuse = (field: string, message: string): PlainAnswer =>
    refuseFields(422, 'The request is not valid.', [{ field, message }]);
  // Neither its status nor its text is documented.
  if (!accounts.has(accountId)) return refuse('account_id', 'There is no such account.');
  if (!planSkus.includes(plan_sku)) return refuse('plan_sku', 'It is not on the allow list.');
  const unknown = Object.keys(settings).find((name) => !allowedSettings.includes(name));
  // Documented: rejected unless on the list.
  if (unknown !== undefined) return refuse(`settings.${unknown}`, 'It is not on the allow list.');
  const taken = [...stores.values()].some(
    (store) => store.accountId === accountId && store.name === store_name,
  );
  // Documented: the id is unique in the franchise, the name in the account. That this is the 409 is a guess.
  if (stores.has(id)) return refuseFields(409, 'A store with this id exists already.');
  if (taken) return refuseFields(409, 'The account has a store of this name already.');
  takeEffect(state, { what: 'create', kind: 'store', key: id, id, byRequest: request.n }, () => {
    keepStore(body.value, accountId, state);
  });
  return answerJson(202, { data: { id }, meta: {} });
}

/** Keeps a store as if it had been asked for now. */
export function keepStore(
  wanted: NewStore,
  accountId: string,
  { franchise, now, invent }: StoreState,
): FranchiseStore {
  const store: FranchiseStore = {
    accountId,
    id: wanted.id,
    planSku: wanted.plan_sku,
    name: wanted.store_name,
    country: wanted.country,
    hash: invent('hash'),
    createdAt: now(),
    touched: {},
  };
  franchise.stores.set(store.id, store);
  return store;
}

/** Answers with a store in any status (documented), once it shows. */
export function getStore(id: string, state: StoreState): PlainAnswer {
  const store = state.franchise.stores.get(id);
  const { switches, now } = state;
  return store === undefined || now() < store.createdAt + switches.storeDelayMs
    ? refuseFields(404, 'The store was not found.')
    : answerJson(200, { data: toWireStore(store, state), meta: {} });
}

/** Answers one page of the stores. */
export function listStores(query: URLSearchParams, state: StoreState): PlainAnswer {
  const rules = { defaultLimit: DEFAULT_LIMIT, maxLimit: Infinity, switches: state.switches };
  const page = cutPage(query, [...state.franchise.stores.values()], rules);
  if (typeof page === 'string') return refuseFields(422, page);
  const data = page.items.map((store) => toListedStore(store, state));
  return answerJson(200, { data, meta: { pagination: page.pagination } });
}
