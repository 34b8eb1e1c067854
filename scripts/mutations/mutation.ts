import type { WorldName } from '../../__tests__/simulation/worlds/index.ts';

/** A bug to put into the source: a text of a file, which has to be there once, and what takes its place. */
export interface Mutation {
  readonly name: string;
  /** `creates` is the property of a single create. */
  readonly world: WorldName | 'creates';
  /** Below `src`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Schedules to try. */
  readonly most?: number;
}
