import type { Run } from '../../runScene.ts';
import type { SetupRun } from '../../setupRun.ts';
import type { Setup } from '../../worlds/scene.ts';
import type { StoreDeed } from '../../worlds/store/diary.ts';
import type { Item } from '../../worlds/store/expectPlan.ts';

/** What the invariants of a store's setup look at. */
export interface Facts extends SetupRun, Setup {
  readonly run: Run;
  readonly status: string;
  readonly isPlan: boolean;
  /** Whether somebody else did something while the run was under way. */
  readonly isContested: boolean;
  /** What this very run has done. */
  readonly deeds: readonly StoreDeed[];
  /** What the file still asks for, but for what others had their hands in, and what the platform keeps by its rules. */
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
    deeds: shop.diary.deeds.filter((deed) => deed.run === setup.number),
    left: leftOf(scene.setup.expect(command, endMs).changes, setup).filter(
      ({ action, key }) =>
        !(isContested && shop.touched.has(key)) &&
        !(action === 'delete' && shop.kept.has(key) && isToldKept(key, run)),
    ),
  };
}

/** What is in a store that had to be made first, or was not ready yet, is for another run. */
function leftOf(changes: readonly Item[], { before }: SetupRun): readonly Item[] {
  if (before.isUnsure === true) return [];
  const isNew = before.changes.some(({ kind }) => kind === 'store');
  return isNew ? changes.filter(({ kind }) => kind === 'store') : changes;
}

function isToldKept(key: string, { witness }: Run): boolean {
  return witness.runner.lines.some(
    (line) => line.startsWith(`Location ${key} (id`) && line.includes(' is kept. '),
  );
}
