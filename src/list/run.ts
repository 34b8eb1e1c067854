import {
  checkProxy,
  choosePlatform,
  inputSource,
  platformFields,
  takeValues,
} from '../inputs/index.ts';
import { failedOutcome, runStep } from '../step/index.ts';
import type { Runner, StepWorld } from '../step/index.ts';
import type { Outcome } from './outcome.ts';
import type { TargetList, TargetListKind } from './targetList.ts';
import type { OutputName } from './work.ts';

/** What a list run needs from outside. */
export interface ListWorld extends StepWorld {
  /** The platforms whose targets can be listed, by name. */
  readonly platforms: Readonly<Record<string, TargetListKind>>;
}

/** Runs the list action: outputs the deployment targets as JSON for a matrix. Resolves with whether the step is green. */
export function runList(world: ListWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<TargetList, Outcome, OutputName>(world, cancelled, (run) => ({
    read: () => readRequest(world.runner, world.platforms),
    failed: failedOutcome,
    load: async () => {
      const { openWork } = await import('./work.ts');
      return openWork(run);
    },
  }));
}

/** Reads the inputs. Throws all faults as one error. */
function readRequest(runner: Runner, platforms: ListWorld['platforms']): TargetList {
  const source = inputSource(runner);
  const { reading: choice, kind } = choosePlatform(platforms, source);
  const { list } = takeValues(runner, {
    fields: platformFields(platforms),
    readings: { choice, list: kind?.readInputs(source) },
    others: [checkProxy(runner)],
    untouched: 'nothing was sent',
  });
  return list;
}
