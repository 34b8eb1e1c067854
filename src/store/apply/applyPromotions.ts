import { ActionError } from '../../errors/index.ts';
import { createOnce } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import type { CodeFields } from '../file/index.ts';
import { mapInParallel } from '../mapInParallel.ts';
import type { PromotionCreate, PromotionDelete, PromotionUpdate } from '../plan/index.ts';
import type { PromotionResource } from '../platform.ts';
import { codeKey } from '../schema/index.ts';
import type { ApplyStage } from './startWork.ts';

/** A change of a promotion, with its codes. */
export type PromotionChange = PromotionCreate | PromotionUpdate | PromotionDelete;

/** What applying the changes of promotions needs. */
export interface PromotionStage extends ApplyStage {
  readonly promotions: PromotionResource;
}

/**
 * Applies changes of promotions and their coupon codes. A code that moves from one promotion to another leaves the one first.
 * Notes what becomes of each. Throws only unexpected errors.
 */
export async function applyPromotions(
  changes: readonly PromotionChange[],
  around: PromotionStage,
): Promise<void> {
  const stage = { ...around, released: await releaseCodes(changes, around) };
  const isLast = ({ action }: PromotionChange): boolean => action === 'delete';
  const others = changes.filter((change) => !isLast(change));
  for (const some of [others, changes.filter(isLast)]) {
    await mapInParallel(some, (change) => applyOne(change, stage));
  }
}

interface Stage extends PromotionStage {
  /** Codes that are deleted already, by their ids. */
  readonly released: ReadonlySet<number>;
}

/** Deletes the codes that another promotion is to have; resolves with their ids. */
async function releaseCodes(
  changes: readonly PromotionChange[],
  { promotions, work }: PromotionStage,
): Promise<ReadonlySet<number>> {
  const newOwners = new Map(
    changes.flatMap((change) => change.codes.create.map(({ code }) => [codeKey(code), change])),
  );
  const released = new Set<number>();
  await mapInParallel(changes, async (change) => {
    if (change.action === 'create') return;
    const ids = change.codes.delete
      .filter(({ code }) => (newOwners.get(codeKey(code)) ?? change) !== change)
      .map(({ id }) => id);
    if (ids.length === 0) return;
    const isDone = await work.attempt([change], () => promotions.removeCodes(change.id, ids));
    if (isDone) for (const id of ids) released.add(id);
  });
  return released;
}

async function applyOne(change: PromotionChange, stage: Stage): Promise<void> {
  const { work } = stage;
  if (work.resultOf(change).status !== 'waiting') return;
  const isDone = await work.attempt([change], () => carryOut(change, stage));
  if (isDone) work.note(change, { status: 'done' });
}

async function carryOut(change: PromotionChange, stage: Stage): Promise<void> {
  const { promotions, released } = stage;
  const codeIds = change.codes.delete.map(({ id }) => id).filter((id) => !released.has(id));
  if (change.action === 'create') {
    const id = await createPromotion(change, stage);
    await createCodes(id, change.codes.create, stage);
    return;
  }
  if (change.action === 'delete') {
    await promotions.removeCodes(change.id, codeIds);
    await promotions.remove(change.id);
    return;
  }
  if (Object.keys(change.body).length > 0) await promotions.update(change.id, change.body);
  await promotions.removeCodes(change.id, codeIds);
  await createCodes(change.id, change.codes.create, stage);
}

/** Creates a promotion and resolves with its id. */
async function createPromotion(change: PromotionCreate, stage: PromotionStage): Promise<number> {
  const { promotions, clock, signal } = stage;
  const { value } = await createOnce({
    what: `the promotion ${oneLine(change.key)}`,
    create: () => promotions.create(change.body),
    look: () => findPromotion(change, stage),
    ...{ clock, signal },
  });
  return value;
}

/** The plan creates a promotion only when none of its type has the name, so one that has it now is the one that was created. */
async function findPromotion(
  { key, redemptionType }: PromotionCreate,
  { promotions }: PromotionStage,
): Promise<number | undefined> {
  const ids = (await promotions.list())
    .filter(({ name, redemption_type: type }) => name === key && type === redemptionType)
    .filter(({ is_archived: isArchived }) => isArchived !== true)
    .map(({ id }) => id);
  if (ids.length < 2) return ids[0];
  throw new ActionError(
    'ambiguous',
    `There are several promotions of this name now, with the ids ${ids.join(' and ')}.`,
    { hint: 'Delete those that are too many, and let one run at a time change a store.' },
  );
}

/** Statuses with which the platform says that a code exists already. */
const TAKEN: ReadonlySet<number> = new Set([409, 422]);

/** Creates coupon codes of a promotion one after the other. */
async function createCodes(
  promotion: number,
  codes: readonly CodeFields[],
  stage: PromotionStage,
): Promise<void> {
  for (const code of codes) await createCode(promotion, code, stage);
}

async function createCode(
  promotion: number,
  code: CodeFields,
  { promotions, clock, signal }: PromotionStage,
): Promise<void> {
  const key = codeKey(code.code);
  try {
    await createOnce({
      what: `code ${code.code}`,
      create: () => promotions.createCode(promotion, code),
      look: async () =>
        (await promotions.codes(promotion)).find((each) => codeKey(each.code) === key),
      isTaken: ({ status }) => TAKEN.has(status),
      // Most likely another promotion has it.
      looksWhenTakenMs: [0],
      ...{ clock, signal },
    });
  } catch (error) {
    throw error instanceof ActionError && !signal.aborted ? aboutCode(error, code) : error;
  }
}

/** The platform's words do not always name the code. */
function aboutCode(error: ActionError, { code }: CodeFields): ActionError {
  const { hint } = error;
  return new ActionError(error.code, `Code ${code}: ${error.message}`, { hint, cause: error });
}
