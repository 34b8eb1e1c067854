import { PATIENCE_MS, createOnce } from '../../step/index.ts';
import { HttpError } from '../../errors/index.ts';
import { oneLine } from '../../text/index.ts';
import { batchesOf } from '../mapInParallel.ts';
import type { LocationCreate, LocationDelete, LocationUpdate } from '../plan/index.ts';
import { pollUntil } from './pollUntil.ts';
import { settleLocations } from './settleLocations.ts';
import type { LocationChange, LocationStage } from './settleLocations.ts';

/** No limit is documented. A refused list is sent again one by one, so a long one saves little. */
const BATCH = 10;

/** How long the accepted part of a refused list may take to show, before the rest is sent one by one. */
const PART_MS = 10_000;

const UNPROCESSABLE = 422;

/** Statuses with which the platform refuses a list for what is in it, part of which may have gone through. */
const FOR_CONTENT: ReadonlySet<number> = new Set([400, 409, UNPROCESSABLE]);

/** Applies changes of locations, and waits until they show. Notes what becomes of each. Throws only unexpected errors. */
export async function applyLocations(
  changes: readonly LocationChange[],
  stage: LocationStage,
): Promise<void> {
  const accepted: LocationChange[] = [];
  const creates = changes.filter((change) => change.action === 'create');
  for (const batch of batchesOf(creates, BATCH))
    accepted.push(...(await createBatch(batch, stage)));
  const updates = changes.filter((change) => change.action === 'update');
  for (const batch of batchesOf(updates, BATCH))
    accepted.push(...(await updateBatch(batch, stage)));
  for (const change of changes) {
    if (change.action === 'delete' && (await remove(change, stage))) accepted.push(change);
  }
  await settleLocations(accepted, stage);
}

/** Creates some locations; resolves with those that the platform has accepted. */
async function createBatch(
  batch: readonly LocationCreate[],
  stage: LocationStage,
): Promise<readonly LocationCreate[]> {
  const isAlone = batch.length === 1;
  const listedAtMs = isAlone ? undefined : stage.clock.now();
  const missing = isAlone ? batch : await createTogether(batch, stage);
  if (missing === undefined) return [];
  const accepted = batch.filter((change) => !missing.includes(change));
  for (const change of missing) {
    const create = (): Promise<void> => createOne(change, stage, listedAtMs);
    if (await stage.work.attempt([change], create)) accepted.push(change);
  }
  return accepted;
}

/**
 * Creates some locations with one request. Resolves with those that are missing though others may be there; undefined when the
 * request failed as a whole.
 */
async function createTogether(
  batch: readonly LocationCreate[],
  stage: LocationStage,
): Promise<readonly LocationCreate[] | undefined> {
  let missing: readonly LocationCreate[] = [];
  const wasTaken = await stage.work.attempt(batch, async () => {
    try {
      await stage.locations.create(batch.map(({ body }) => body));
    } catch (error) {
      if (!mayBePart(error)) throw error;
      missing = await findMissing(batch, stage, isLost(error) ? PATIENCE_MS : PART_MS);
    }
  });
  return wasTaken ? missing : undefined;
}

/**
 * Creates a missing location. `listedAtMs` is when a list with it was refused or lost: that may still create it, and then its
 * code is taken.
 */
async function createOne(
  change: LocationCreate,
  stage: LocationStage,
  listedAtMs: number | undefined,
): Promise<void> {
  const { locations, clock, signal } = stage;
  const leftMs = listedAtMs === undefined ? 0 : Math.max(0, listedAtMs + PATIENCE_MS - clock.now());
  await createOnce<true>({
    what: `the location ${oneLine(change.key)}`,
    create: async () => {
      await locations.create([change.body]);
      return true;
    },
    look: async () => (await findMissing([change], stage, 0)).length === 0 || undefined,
    isTaken: ({ status }) => FOR_CONTENT.has(status),
    looksWhenTakenMs: leftMs === 0 ? [0] : [0, leftMs / 2, leftMs],
    ...{ clock, signal },
  });
}

/** Finds which locations are missing, and waits for those that may still appear. */
async function findMissing(
  wanted: readonly LocationCreate[],
  { locations, clock, signal }: LocationStage,
  limitMs: number,
): Promise<readonly LocationCreate[]> {
  let missing = wanted;
  await pollUntil(
    async () => {
      const codes = new Set((await locations.list()).map(({ code }) => code));
      missing = wanted.filter(({ key }) => !codes.has(key));
      return missing.length === 0;
    },
    { clock, signal, limitMs },
  );
  return missing;
}

/** Writes some locations; resolves with those that the platform has accepted. Writing one twice does no harm. */
async function updateBatch(
  batch: readonly LocationUpdate[],
  { locations, work }: LocationStage,
): Promise<readonly LocationUpdate[]> {
  let again: readonly LocationUpdate[] = [];
  const wasTaken = await work.attempt(batch, async () => {
    try {
      await locations.update(batch.map(({ body }) => body));
    } catch (error) {
      if (batch.length === 1 || !mayBePart(error)) throw error;
      again = batch;
    }
  });
  if (!wasTaken) return [];
  const accepted = batch.filter((change) => !again.includes(change));
  for (const change of again) {
    if (await work.attempt([change], () => locations.update([change.body]))) accepted.push(change);
  }
  return accepted;
}

/** How the platform words that it keeps a location. Any other refusal is a failure. */
const KEPT = /shipping origin|associated with|associated orders/i;

/** Removes a location. The platform keeps shipping origins and those with open orders, and does not say beforehand which these are. */
async function remove(
  change: LocationDelete,
  { locations, work }: LocationStage,
): Promise<boolean> {
  let reason: string | undefined;
  const wasAccepted = await work.attempt([change], async () => {
    try {
      await locations.remove(change.id);
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== UNPROCESSABLE) throw error;
      if (!KEPT.test(error.message)) throw error;
      reason = error.message;
    }
  });
  if (reason !== undefined) work.note(change, { status: 'kept', reason });
  return wasAccepted && reason === undefined;
}

function mayBePart(error: unknown): error is HttpError {
  return error instanceof HttpError && (isLost(error) || FOR_CONTENT.has(error.status));
}

function isLost({ effect }: HttpError): boolean {
  return effect === 'unknown';
}
