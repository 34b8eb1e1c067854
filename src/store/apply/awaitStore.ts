import { createOnce, sleep } from '../../step/index.ts';
import { ActionError } from '../../errors/index.ts';
import { oneLine, plainOutput } from '../../text/index.ts';
import type { StoreJournal } from '../outputs.ts';
import type { StoreCreate } from '../plan/index.ts';
import type { FranchiseResource, FranchiseStore } from '../platform.ts';
import type { StoreStage } from '../world.ts';

/** What creating a store needs of the run. */
export interface FranchiseStage extends Pick<StoreStage, 'clock' | 'journal' | 'signal'> {
  readonly franchise: FranchiseResource;
}

const POLL_MS = 4000;
const CONFLICT = 409;

/** A store with one of these statuses never becomes usable. Any other than `active` means not yet. */
const OVER: ReadonlySet<string> = new Set([
  'suspended',
  'cancelled',
  'canceled',
  'expired',
  'failed',
]);

/**
 * Creates a store. Its id is the partner's own. When the call may have had its effect, or the id is taken, checks whether the
 * store is there, which can take half a minute.
 */
export async function createStore(change: StoreCreate, stage: FranchiseStage): Promise<void> {
  const { franchise, clock, journal, signal } = stage;
  await createOnce<unknown>({
    what: `the store ${oneLine(change.body.id)}`,
    create: () => franchise.create(change.accountId, change.body),
    look: () => franchise.find(change.body.id),
    isTaken: ({ status }) => status === CONFLICT,
    info: journal.info,
    ...{ clock, signal },
  });
}

/** Waits until a store is usable, and logs each new status. Throws when it cannot become usable any more. */
export async function awaitStore(id: string, stage: FranchiseStage): Promise<FranchiseStore> {
  const { franchise, clock, journal, signal } = stage;
  for (let last = ''; ;) {
    const store = await franchise.find(id);
    const status = store?.status ?? 'unknown';
    if (store !== undefined) outputStore(store, journal);
    if (status !== last) journal.info(`Store ${oneLine(id)} is ${status}.`);
    last = status;
    if (store !== undefined && status === 'active') return store;
    if (OVER.has(status)) throw over(id, status);
    journal.waitingFor(`store ${status}`);
    await sleep(clock, POLL_MS, signal);
  }
}

/** Sets the outputs that say which store it is. */
export function outputStore(store: FranchiseStore, journal: StoreJournal): void {
  journal.output('store_id', plainOutput(oneLine(store.id)));
  journal.output('store_status', store.status);
  if (store.store_hash !== undefined) journal.output('store_hash', store.store_hash);
}

function over(id: string, status: string): ActionError {
  return new ActionError('conflict', `Store ${oneLine(id)} is ${status} and cannot be set up.`, {
    hint: 'Reactivate it, or describe another store with an `id` of its own.',
  });
}
