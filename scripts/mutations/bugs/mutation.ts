import type { WorldName } from '../../../__tests__/simulation/worlds/index.ts';

/** A bug to put into the source: replaces a text that occurs exactly once in a file. */
export interface Mutation {
  readonly name: string;
  /** `creates` is the property test of a single create, `rollbacks` that of a rollback, `way-back` that after a deployment. */
  readonly world: WorldName | 'creates' | 'rollbacks' | 'way-back';
  /** Below `src`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Maximum number of schedules to try. */
  readonly most?: number;
}
