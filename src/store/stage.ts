import type { Clock } from '../step/index.ts';
import type { StoreJournal } from './outputs.ts';
import type { Policy } from './plan/index.ts';
import type { StoreRun } from './resource.ts';

/** What planning and applying need of the run. */
export interface StoreStage {
  readonly run: StoreRun;
  readonly journal: StoreJournal;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly policy: Policy;
}
