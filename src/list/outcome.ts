import type { FailedOutcome } from '../step/index.ts';
import type { Target, TargetList } from './targetList.ts';

/** How a list step ends. */
export type Outcome =
  | {
      readonly status: 'listed';
      readonly list: TargetList;
      readonly targets: readonly Target[];
      readonly problem?: undefined;
    }
  | FailedOutcome;
