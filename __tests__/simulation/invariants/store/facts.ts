import type { Run } from '../../runs/runScene.ts';
import type { SetupRun } from '../../runs/setupRun.ts';
import type { Setup } from '../../worlds/scene.ts';
import type { StoreDeed } from '../../worlds/store/history.ts';
import type { Item } from '../../worlds/store/expectPlan.ts';

/** What the invariants of a store's setup look at. */
export interface Facts extends SetupRun, Setup {
  readonly run: Run;
  readonly status: string;
  readonly isPlan: boolean;
  /** Whether somebody else changed the store during the run. */
  readonly isContested: boolean;
  /** What this run did. */
  readonly deeds: readonly StoreDeed[];
  /** What the file still asks for, without what others changed and what the platform refuses to delete. */
  readonly left: readonly Item[];
}

/** Collects the facts of a run right after its end. */
export function factsOf(run: Run): Facts {
  const { scene, witness, setup, endMs } = run;
  if (scene.setup === undefined || setup === undefined) throw new Error('No store was set up.');
  const { shop } = scene.setup;
  const isContested = shop.acts() > setup.actsBefore;
  const command = scene.inputs['command'] ?? '';
  return {
    ...{ ...scene.setup, ...setup, run, isContested },
    status: witness.runner.outputs['status'] ?? 'not set',
    isPlan: command === 'plan',
    deeds: shop.history.deeds.filter((deed) => deed.run === setup.number),
    left: leftOf(scene.setup.expect(command, endMs).changes, setup).filter(
      ({ action, key }) =>
        !(isContested && shop.touched.has(key)) &&
        !(action === 'delete' && shop.kept.has(key) && isToldKept(key, run)),
    ),
  };
}

/** A store that had to be created, or was not ready yet, gets its contents in another run. */
function leftOf(changes: readonly Item[], { before }: SetupRun): readonly Item[] {
  if (before.isUnsure === true) return [];
  const isNew = before.changes.some(({ kind }) => kind === 'store');
  return isNew ? changes.filter(({ kind }) => kind === 'store') : changes;
}

function isToldKept(key: string, { witness }: Run): boolean {
  return witness.runner.lines.some((line) => line.startsWith(`Kept location ${key} (id`));
}
