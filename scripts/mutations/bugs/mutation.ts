import type { WorldName } from '../../../__tests__/simulation/worlds/index.ts';
import type { Change } from '../copy.ts';

/** A bug to put into the source. */
export interface Mutation extends Change {
  /** `creates` is the property test of a single create, `rollbacks` that of a rollback, `way-back` that after a deployment. */
  readonly world: WorldName | 'creates' | 'rollbacks' | 'way-back';
  /** Below `src`. */
  readonly file: string;
  /** Maximum number of schedules to try. */
  readonly most?: number;
}
