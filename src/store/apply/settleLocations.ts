import type { Clock } from '../../step/index.ts';
import type { Ledger } from './ledger.ts';
import type { Work } from './openWork.ts';
import type {
  Change,
  CurrentLocation,
  LocationCreate,
  LocationDelete,
  LocationUpdate,
} from '../plan/index.ts';
import { pollUntil } from './pollUntil.ts';
import type { LocationResource } from '../resource.ts';

/** A change of a location. */
export type LocationChange = LocationCreate | LocationUpdate | LocationDelete;

/** What applying the changes of locations needs. */
export interface LocationStage {
  readonly locations: LocationResource;
  readonly work: Work;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Which changes would still be planned for locations that are like this; undefined where the file does not fit them. */
  readonly stillPlanned: (locations: readonly CurrentLocation[]) => readonly Change[] | undefined;
}

/** How long something that the platform has accepted may take to show. */
const SETTLE_MS = 60_000;

/** Waits until what the platform has accepted shows in its list, and notes that in the ledger. */
export async function settleLocations(
  accepted: readonly LocationChange[],
  stage: LocationStage,
): Promise<void> {
  const { locations, work, ledger, clock, signal } = stage;
  let open = accepted;
  if (open.length === 0) return;
  const isSettled = await work.attempt([], async () => {
    await pollUntil(
      async () => {
        const current = await locations.list();
        const planned = stage.stillPlanned(current);
        const isOpen = (change: LocationChange): boolean => isStill(change, current, planned);
        for (const change of open) if (!isOpen(change)) ledger.note(change, { status: 'done' });
        open = open.filter(isOpen);
        return open.length === 0;
      },
      { clock, signal, limitMs: SETTLE_MS },
    );
  });
  const reason = isSettled
    ? 'The platform has accepted it, but does not show it yet.'
    : 'The platform has accepted it, but it could not be seen whether it took effect.';
  for (const change of open) {
    // An update that the platform understands differently never shows; reading everything again will tell.
    const isUpdated = isSettled && change.action === 'update';
    ledger.note(change, isUpdated ? { status: 'done' } : { status: 'unknown', reason });
  }
}

function isStill(
  change: LocationChange,
  current: readonly CurrentLocation[],
  planned: readonly Change[] | undefined,
): boolean {
  if (change.action === 'delete') return current.some(({ id }) => id === change.id);
  return planned?.some(({ action, key }) => action === change.action && key === change.key) ?? true;
}
