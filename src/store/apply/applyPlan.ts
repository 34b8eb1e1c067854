import { ActionError } from '../../errors/index.ts';
import { applyLocations } from './applyLocations.ts';
import { applyPromotions } from './applyPromotions.ts';
import { awaitStore, createStore } from './awaitStore.ts';
import type { FranchiseStage } from './awaitStore.ts';
import type { Results } from './results.ts';
import { openWork } from './openWork.ts';
import type { Work } from './openWork.ts';
import { isSamePlan, planStore } from '../plan/index.ts';
import type { Change, CurrentStore, StoreCreate, StorePlan } from '../plan/index.ts';
import type { StoreStage } from '../stage.ts';
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
  const current = await readAgain(snapshot, stage, unchangedCodes(applyRun));
  const again = planAgain(current, applyRun);
  if (again === undefined || !isSamePlan(again.changes, plan.changes)) throw changedSince();
  const work = openWork(results, stage.signal);
  const { changes } = plan;
  const stores = changes.filter((change) => change.kind === 'store');
  for (const change of stores) await applyStore(change, { ...stage, snapshot, work, results });
  const { resources } = snapshot;
  if (resources === undefined) return work.stopped();
  await applyLocations(
    changes.filter((change) => change.kind === 'location'),
    {
      ...stage,
      ...resources,
      work,
      results,
      before: current.locations ?? [],
      stillPlanned: (locations) => planAgain({ locations }, applyRun)?.changes,
    },
  );
  await applyPromotions(
    changes.filter((change) => change.kind === 'promotion'),
    { ...stage, ...resources, work, results },
  );
  return work.stopped();
}

/**
 * Reads everything again and resolves with what still differs though the platform has accepted the change; undefined when the
 * file does not fit the store any more, so that nobody can say.
 */
export async function findDifferences(
  applyRun: ApplyRun,
  stage: StoreStage,
): Promise<readonly Change[] | undefined> {
  const { snapshot, results } = applyRun;
  if (snapshot.resources === undefined) return [];
  const current = await readAgain(snapshot, stage, unchangedCodes(applyRun));
  const again = planAgain(current, applyRun);
  const nameOf = ({ kind, key }: Change): string => `${kind} ${key}`;
  const excused = results.entries().filter(({ result }) => result.status !== 'done');
  const names = new Set(excused.map(({ change }) => nameOf(change)));
  return again?.changes.filter((change) => !names.has(nameOf(change)));
}

/**
 * A second look at codes costs a request for each promotion. It is worth that only where the plan changes them: those of a promotion
 * that goes go with it, and those of a new one were never read.
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
  stage: StoreStage & {
    readonly snapshot: Snapshot;
    readonly work: Work;
    readonly results: Results;
  },
): Promise<void> {
  const { franchise } = stage.snapshot;
  if (franchise === undefined) return;
  const around: FranchiseStage = { ...stage, franchise };
  const isDone = await stage.work.attempt([change], async () => {
    await createStore(change, around);
    await awaitStore(change.body.id, around);
  });
  if (isDone) stage.results.note(change, { status: 'done' });
}

function changedSince(): ActionError {
  return new ActionError(
    'conflict',
    'The store has changed since the plan was made, so that the plan does not fit any more. Nothing was written.',
    { hint: 'Run the step again, and let one run at a time change a store (`concurrency`).' },
  );
}
