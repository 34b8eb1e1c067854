import type { StoreState, FranchiseStore, WireStore } from '../state/index.ts';

const TRIAL_MS = 30 * 86_400_000;

/** Shows a store as it is by now: each status has more fields than the one before (documented). */
export function toWireStore(store: FranchiseStore, state: StoreState): WireStore {
  const { storePaceMs, oddStoreStatus } = state.switches;
  const status = store.touched.status ?? statusOf(store, state);
  const early = status === 'provisioning';
  const hostname = `store-${store.hash}.mybigcommerce.example`;
  const doneAt = store.createdAt + storePaceMs * (oddStoreStatus === undefined ? 2 : 3);
  return {
    id: store.id,
    status,
    plan_sku: store.planSku,
    store_name: store.name,
    ...(early
      ? {}
      : {
          store_hash: store.hash,
          primary_hostname: hostname,
          canonical_hostname: hostname,
          expires_at: formatSeconds(store.createdAt + TRIAL_MS),
        }),
    country: store.country,
    ...(early || status === 'allocating' || status === oddStoreStatus
      ? {}
      : { allocated_at: formatSeconds(doneAt) }),
    account_id: store.accountId,
    store_launched: false,
    ...store.touched,
  };
}

/**
 * Shows a store as the list does: another name for the name, no hash, no plan, and another way to write an instant
 * (documented).
 */
export function toListedStore(store: FranchiseStore, state: StoreState): unknown {
  const { id, status, account_id, store_name, country, ...others } = toWireStore(store, state);
  const { allocated_at, expires_at, primary_hostname, canonical_hostname } = others;
  return {
    status,
    id,
    account_id,
    name: store_name,
    country,
    ...(allocated_at === undefined
      ? {}
      : { allocated_at: `${allocated_at.slice(0, 19).replace('T', ' ')}.0` }),
    ...(expires_at === undefined ? {} : { expires_at: expires_at.slice(0, 10) }),
    ...(primary_hostname === undefined ? {} : { primary_hostname, canonical_hostname }),
  };
}

/** The first three are documented; that a store may end otherwise is not. */
function statusOf({ createdAt }: FranchiseStore, { switches, now }: StoreState): string {
  const { storePaceMs, holdStoreAt, oddStoreStatus, storeEnd } = switches;
  const line = [
    'provisioning',
    'allocating',
    ...(oddStoreStatus === undefined ? [] : [oddStoreStatus]),
  ];
  const step = storePaceMs <= 0 ? line.length : Math.floor((now() - createdAt) / storePaceMs);
  const held = holdStoreAt === undefined ? Infinity : line.indexOf(holdStoreAt);
  return line[Math.min(step, held)] ?? storeEnd;
}

function formatSeconds(instantMs: number): string {
  return `${new Date(instantMs).toISOString().slice(0, 19)}Z`;
}
