import type { Clock, OpenRepository, StepWorld } from '../step/index.ts';
import type { StoreFiles } from './file/index.ts';
import type { StoreJournal } from './outputs.ts';
import type { Policy } from './plan/index.ts';
import type { StoreKind, StoreRun } from './platform.ts';

/** Everything outside that a store run touches. */
export interface StoreWorld extends StepWorld {
  readonly platform: StoreKind;
  readonly files: StoreFiles;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: OpenRepository;
}

/** What planning and applying need of the run. */
export interface StoreStage {
  readonly run: StoreRun;
  readonly journal: StoreJournal;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly policy: Policy;
}
