import { ActionError } from '../../errors/index.ts';
import { isSamePlan, planStore } from '../plan/index.ts';
import type { CurrentStore, StoreCreate, StorePlan } from '../plan/index.ts';
import type { StoreStage } from '../world.ts';
import { applyLocations } from './applyLocations.ts';
import { applyPromotions } from './applyPromotions.ts';
import { awaitStore, createStore } from './awaitStore.ts';
import { startWork } from './startWork.ts';
import type { Work } from './startWork.ts';
import type { Results } from './results.ts';
import { readAgain } from './snapshot.ts';
import type { CodesByPromotion, Snapshot } from './snapshot.ts';

/** A plan with all that it was made from, to be carried out. */
export interface ApplyRun {
  readonly plan: StorePlan;
  readonly snapshot: Snapshot;
  readonly results: Results;
}

/**
 * Does exactly what the plan says, and notes in its results what becomes of each change. Looks at the store again before it
 * writes anything, and throws `conflict` when the plan would be another one now. Resolves with why it stopped early, if so.
 */
export async function applyPlan(
  applyRun: ApplyRun,
  stage: StoreStage,
): Promise<ActionError | undefined> {
  const { plan, snapshot, results } = applyRun;
  const { current, again } = await lookAgain(applyRun, stage);
  if (again === undefined || !isSamePlan(again.changes, plan.changes)) throw changedSince();
  const work = startWork(results, stage.signal);
  const { changes } = plan;
  for (const change of changes)
    if (change.kind === 'store') await applyStore(change, { ...stage, snapshot, work });
  const { resources } = snapshot;
  if (resources === undefined) return work.stopped();
  await applyLocations(
    changes.filter((change) => change.kind === 'location'),
    {
      ...{ ...stage, ...resources, work },
      before: current.locations ?? [],
      stillPlanned: (locations) => planAgain({ locations }, applyRun)?.changes,
    },
  );
  await applyPromotions(
    changes.filter((change) => change.kind === 'promotion'),
    { ...stage, ...resources, work },
  );
  return work.stopped();
}

/** Reads the store again, and plans for what is there now. `again` is undefined when the file does not fit it any more. */
export async function lookAgain(
  applyRun: ApplyRun,
  stage: StoreStage,
): Promise<{ readonly current: CurrentStore; readonly again: StorePlan | undefined }> {
  const current = await readAgain(applyRun.snapshot, stage, unchangedCodes(applyRun));
  return { current, again: planAgain(current, applyRun) };
}

/**
 * Lists the coupon codes that are not read again. Reading them costs a request for each promotion, so only those that the plan
 * changes are. Codes of a promotion to delete go with it, and a new one has none yet.
 */
function unchangedCodes({ plan, snapshot }: ApplyRun): CodesByPromotion {
  const changing = new Set(
    plan.changes
      .filter((change) => change.kind === 'promotion' && change.action === 'update')
      .filter((change) => change.codes.create.length + change.codes.delete.length > 0)
      .map(({ id }) => id),
  );
  const codes = [...(snapshot.current.codes ?? [])];
  return new Map(codes.filter(([id]) => !changing.has(id)));
}

/** Makes the plan for another state of the store; undefined where there is none any more. */
function planAgain(
  current: CurrentStore,
  { snapshot, plan }: Pick<ApplyRun, 'snapshot' | 'plan'>,
): StorePlan | undefined {
  const planning = planStore(current, snapshot.spec, plan.policy);
  return planning.faults === undefined ? planning.plan : undefined;
}

async function applyStore(
  change: StoreCreate,
  { snapshot, work, ...stage }: StoreStage & { readonly snapshot: Snapshot; readonly work: Work },
): Promise<void> {
  const { franchise } = snapshot;
  if (franchise === undefined) return;
  const isDone = await work.attempt([change], async () => {
    await createStore(change, { ...stage, franchise });
    await awaitStore(change.body.id, { ...stage, franchise });
  });
  if (isDone) work.note(change, { status: 'done' });
}

function changedSince(): ActionError {
  return new ActionError(
    'conflict',
    'The store has changed since the plan was made, so that the plan does not fit any more. Nothing was written.',
    { hint: 'Run the step again, and let one run at a time change a store (`concurrency`).' },
  );
}
