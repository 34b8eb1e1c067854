import { redact } from '../text/index.ts';
import type { Runner } from '../step/index.ts';
import type { Snapshot } from './apply/index.ts';
import { placeIn, refuseFile } from './file/index.ts';
import type { StoreFiles } from './file/index.ts';
import type { SetupInputs } from './inputs.ts';
import type { StoreJournal } from './outputs.ts';
import {
  checkDeletes,
  countChanges,
  digestOf,
  planJson,
  planStore,
  renderPlan,
} from './plan/index.ts';
import type { PlanWarning, StorePlan } from './plan/index.ts';

/** GitHub shows so many warnings of a step. */
const MOST_WARNINGS = 10;

interface Outside {
  readonly runner: Runner;
  readonly files: StoreFiles;
  readonly journal: StoreJournal;
}

/**
 * Makes the plan, prints it, writes it to a file and sets the outputs that tell of it. Throws when there can be no plan: the
 * file names something that is not there, or could mean several things.
 */
export async function makePlan(
  { current, spec, store, faults }: Snapshot,
  inputs: SetupInputs,
  { runner, files, journal }: Outside,
): Promise<StorePlan> {
  if (faults !== undefined) throw refuseFile(inputs.config, faults, runner);
  const planning = planStore(current, spec, inputs.policy);
  if (planning.faults !== undefined) throw refuseFile(inputs.config, planning.faults, runner);
  const plan = { ...planning.plan, store };
  for (const warning of plan.warnings.slice(0, MOST_WARNINGS)) {
    showWarning(warning, { runner, config: inputs.config });
  }
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

/** Says when a plan deletes more than the inputs allow, and what to do about it. */
export function refuseDeletes(
  plan: StorePlan,
  { max_deletes: most }: SetupInputs,
): string | undefined {
  const sentence = checkDeletes(plan, most);
  return sentence && `${sentence} Raise \`max_deletes\` if all of them are meant.`;
}

function showWarning(
  { message, at }: PlanWarning,
  { runner, config }: { readonly runner: Runner; readonly config: string },
): void {
  const title = 'Check this';
  const annotation =
    at === undefined ? { title, message } : placeIn(config, runner)(title, { ...at, message });
  runner.warning(annotation);
}
