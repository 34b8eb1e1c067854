import { formatDuration } from '../../../text/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import type { FranchiseResource, StoreResources, StoreRun } from '../../../store/index.ts';
import type { Account } from '../inputs/index.ts';
import { franchiseCalls, openFranchiseApi } from './franchise/index.ts';
import type { Franchise } from './franchise/index.ts';
import { locationCalls } from './locationCalls.ts';
import { nameCalls } from './names/index.ts';
import { openPace } from './quota/index.ts';
import { promotionCalls } from './promotionCalls.ts';
import { openStoreApi } from './storeApi.ts';

/** A shorter wait is not logged. */
const LONG_WAIT_MS = 1000;

/** Opens what is in a store, paced by its quota. Sends nothing yet. */
export function openStore(account: Account, run: StoreRun, tools: ClientTools): StoreResources {
  const pace = openPace({ ...tools, onWait: logWaits(run) });
  const api = openStoreApi(account, tools, pace);
  const waiting = { deadline: run.deadline, onRetry: run.info };
  return {
    locations: locationCalls(api, waiting),
    promotions: promotionCalls(api, waiting),
    names: nameCalls(api, waiting),
  };
}

/** Opens the stores of a franchise. Sends nothing yet. */
export function openFranchise(
  franchise: Franchise,
  run: StoreRun,
  tools: ClientTools,
): FranchiseResource {
  const waiting = { deadline: run.deadline, onRetry: run.info };
  const api = openFranchiseApi(franchise, tools, { hide: run.secret, waiting });
  return franchiseCalls(api, waiting);
}

function logWaits({ info }: StoreRun): (ms: number) => void {
  return (ms) => {
    if (ms < LONG_WAIT_MS) return;
    info(`The store’s request quota is used up. Going on in ${formatDuration(ms)}.`);
  };
}
