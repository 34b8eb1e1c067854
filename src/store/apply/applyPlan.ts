import { ActionError } from '../../errors/index.ts';
import { applyLocations } from './applyLocations.ts';
import { applyPromotions } from './applyPromotions.ts';
import { awaitStore, createStore } from './awaitStore.ts';
import type { FranchiseStage } from './awaitStore.ts';
import type { CodeBook, CodesByPromotion } from './codeBook.ts';
import type { Ledger } from './ledger.ts';
import { openWork } from './openWork.ts';
import type { Work } from './openWork.ts';
import { planStore } from '../plan/index.ts';
import type { Change, CurrentStore, StoreCreate, StorePlan } from '../plan/index.ts';
import type { StoreStage } from '../stage.ts';
import { readAgain } from './survey.ts';
import type { Survey } from './survey.ts';

/** A plan with all that it was made from, to be carried out. */
export interface Undertaking {
  readonly plan: StorePlan;
  readonly survey: Survey;
  readonly ledger: Ledger;
  /** The codes that the survey has read, and what this run does to them. */
  readonly codes: CodeBook;
}

/**
 * Does exactly what the plan says, and notes in its ledger what becomes of each change. Looks at the store again before it
 * writes anything, and throws `conflict` when the plan would be another one now. Resolves with why it stopped early, if so.
 */
export async function applyPlan(
  undertaking: Undertaking,
  stage: StoreStage,
): Promise<ActionError | undefined> {
  const { plan, survey, ledger, codes } = undertaking;
  const again = planAgain(await readAgain(survey, stage, unchangedCodes(undertaking)), undertaking);
  if (again === undefined || !isSame(again.changes, plan.changes)) throw changedSince();
  const work = openWork(ledger, stage.signal);
  const { changes } = plan;
  const stores = changes.filter((change) => change.kind === 'store');
  for (const change of stores) await applyStore(change, { ...stage, survey, work, ledger });
  const { resources } = survey;
  if (resources === undefined) return work.stopped();
  await applyLocations(
    changes.filter((change) => change.kind === 'location'),
    {
      ...stage,
      ...resources,
      work,
      ledger,
      stillPlanned: (locations) => planAgain({ locations }, undertaking)?.changes,
    },
  );
  await applyPromotions(
    changes.filter((change) => change.kind === 'promotion'),
    { ...stage, ...resources, work, ledger, codes },
  );
  return work.stopped();
}

/**
 * Reads everything again and resolves with what still differs though the platform has accepted the change; undefined when the
 * file does not fit the store any more, so that nobody can say.
 */
export async function findLeftovers(
  undertaking: Undertaking,
  stage: StoreStage,
): Promise<readonly Change[] | undefined> {
  const { survey, ledger, codes } = undertaking;
  if (survey.resources === undefined) return [];
  const again = planAgain(await readAgain(survey, stage, codes.all()), undertaking);
  const nameOf = ({ kind, key }: Change): string => `${kind} ${key}`;
  const excused = ledger.entries().filter(({ result }) => result.status !== 'done');
  const names = new Set(excused.map(({ change }) => nameOf(change)));
  return again?.changes.filter((change) => !names.has(nameOf(change)));
}

/**
 * A second look at codes costs a request for each promotion. It is worth that where a code is taken from a promotion that
 * stays, or made anew; those of a promotion that goes go with it.
 */
function unchangedCodes({ plan, codes }: Undertaking): CodesByPromotion {
  const changing = new Set(
    plan.changes
      .filter((change) => change.kind === 'promotion' && change.action === 'update')
      .filter((change) => change.codes.create.length + change.codes.delete.length > 0)
      .map(({ id }) => id),
  );
  return new Map([...codes.all()].filter(([id]) => !changing.has(id)));
}

/** Warnings count uses, and customers use coupons all the time. What is sent is compared whole, with what the file leaves alone. */
function isSame(some: readonly Change[], others: readonly Change[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** Makes the plan for another state of the store; undefined where there is none any more. */
function planAgain(
  current: CurrentStore,
  { survey, plan }: Pick<Undertaking, 'survey' | 'plan'>,
): StorePlan | undefined {
  const planning = planStore(current, survey.spec, plan.policy);
  return planning.faults === undefined ? planning.plan : undefined;
}

async function applyStore(
  change: StoreCreate,
  stage: StoreStage & {
    readonly survey: Survey;
    readonly work: Work;
    readonly ledger: Ledger;
  },
): Promise<void> {
  const { franchise } = stage.survey;
  if (franchise === undefined) return;
  const around: FranchiseStage = { ...stage, franchise };
  const isDone = await stage.work.attempt([change], async () => {
    await createStore(change, around);
    await awaitStore(change.body.id, around);
  });
  if (isDone) stage.ledger.note(change, { status: 'done' });
}

function changedSince(): ActionError {
  return new ActionError(
    'conflict',
    'The store has changed since the plan was made, so that the plan does not fit any more. Nothing was written.',
    { hint: 'Run the step again, and let one run at a time change a store (`concurrency`).' },
  );
}
