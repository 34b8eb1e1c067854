import type {
  Change,
  CurrentLocation,
  LocationCreate,
  LocationDelete,
  LocationUpdate,
} from '../plan/index.ts';
import type { LocationResource } from '../platform.ts';
import { isSame, locationEntry } from '../schema/index.ts';
import type { ApplyStage } from './startWork.ts';
import { pollUntil } from './pollUntil.ts';

/** A change of a location. */
export type LocationChange = LocationCreate | LocationUpdate | LocationDelete;

/** What applying the changes of locations needs. */
export interface LocationStage extends ApplyStage {
  readonly locations: LocationResource;
  /** The locations right before anything was written. */
  readonly before: readonly CurrentLocation[];
  /** Which changes would still be planned for locations that are like this; undefined where the file does not fit them. */
  readonly stillPlanned: (locations: readonly CurrentLocation[]) => readonly Change[] | undefined;
}

/** How long something that the platform has accepted may take to show. */
const SETTLE_MS = 60_000;

/**
 * Waits until what the platform has accepted shows in its list, and notes that. An update counts as done as soon as the
 * location has changed: what still differs from the file is how the platform writes it, and is reported later.
 */
export async function settleLocations(
  accepted: readonly LocationChange[],
  stage: LocationStage,
): Promise<void> {
  const { locations, work, clock, signal } = stage;
  let open = accepted;
  if (open.length === 0) return;
  const isSettled = await work.attempt([], async () => {
    await pollUntil(
      async () => {
        const current = await locations.list();
        const planned = stage.stillPlanned(current);
        const isOpen = (change: LocationChange): boolean =>
          isStill(change, current, planned) && !isCarriedOut(change, current, stage.before);
        for (const change of open) if (!isOpen(change)) work.note(change, { status: 'done' });
        open = open.filter(isOpen);
        return open.length === 0;
      },
      { clock, signal, limitMs: SETTLE_MS },
    );
  });
  const reason = isSettled
    ? 'The platform has accepted it, but does not show it yet.'
    : 'The platform has accepted it, but the list of locations could not be read to confirm it.';
  for (const change of open) {
    // An update that came to nothing: reading everything again reports it.
    const isUpdated = isSettled && change.action === 'update';
    work.note(change, isUpdated ? { status: 'done' } : { status: 'unknown', reason });
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

function isCarriedOut(
  change: LocationChange,
  current: readonly CurrentLocation[],
  before: readonly CurrentLocation[],
): boolean {
  if (change.action !== 'update') return false;
  const [was, is] = [before, current].map((some) => some.find(({ id }) => id === change.id));
  return was !== undefined && is !== undefined && isAnother(was, is);
}

/** The platform notes when it last changed a location; where it does not, a changed field shows it. */
function isAnother(was: CurrentLocation, is: CurrentLocation): boolean {
  const times = [was, is].map((location) => location['updated_at']);
  return times.every((time) => typeof time === 'string')
    ? times[0] !== times[1]
    : !isSame(locationEntry, was, is);
}
