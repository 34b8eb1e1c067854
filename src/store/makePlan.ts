import { redact } from '../text/index.ts';
import type { Snapshot } from './apply/index.ts';
import { placeIn, refuseFile } from './file/index.ts';
import type { SetupInputs } from './inputs.ts';
import type { StoreJournal } from './outputs.ts';
import { countChanges, digestOf, planJson, planStore, renderPlan } from './plan/index.ts';
import type { StorePlan } from './plan/index.ts';
import type { StoreWorld } from './world.ts';

/** GitHub shows so many warnings of a step. */
const MOST_WARNINGS = 10;

/**
 * Makes the plan, prints it, writes it to a file and sets the outputs about it. Throws when there can be no plan: the
 * file names something that is not there, or could mean several things.
 */
export async function makePlan(
  { current, spec, store, faults }: Snapshot,
  inputs: SetupInputs,
  { runner, files, journal }: StoreWorld & { readonly journal: StoreJournal },
): Promise<StorePlan> {
  if (faults !== undefined) throw refuseFile(inputs.config, faults, runner);
  const planning = planStore(current, spec, inputs.policy);
  if (planning.faults !== undefined) throw refuseFile(inputs.config, planning.faults, runner);
  const plan = { ...planning.plan, store };
  const annotate = placeIn(inputs.config, runner);
  const title = 'Check this';
  for (const { message, at } of plan.warnings.slice(0, MOST_WARNINGS))
    runner.warning(at === undefined ? { title, message } : annotate(title, { ...at, message }));
  renderPlan(plan).forEach(journal.info);
  const counts = countChanges(plan);
  journal.output('has_changes', String(plan.changes.length > 0));
  journal.output('creates', String(counts.creates));
  journal.output('updates', String(counts.updates));
  journal.output('deletes', String(counts.deletes));
  journal.output('unchanged', String(counts.unchanged));
  journal.output('failed', '0');
  journal.output('plan_digest', digestOf(plan));
  // Values of the file can be anything, a secret too.
  const json = redact(planJson(plan));
  journal.output('plan_path', await files.writePlan(json, runner.temporaryFolder));
  return plan;
}
