import { ActionError } from '../errors/index.ts';
import { formatCount, listLines } from '../text/index.ts';

/** Everything that is wrong with a step before it does anything, one sentence each. */
export interface Faults {
  readonly inputs: readonly string[];
  /** What is wrong with the build that the inputs name. */
  readonly build?: readonly string[];
}

/** Makes one error of all faults, of which it names the first 20. `before` ends its heading: `anything is sent`. */
export function wrongInputs({ inputs, build = [] }: Faults, before: string): ActionError {
  const faults = [...inputs, ...build];
  const heading = `${formatCount(faults.length, 'thing')} must be put right before ${before}:`;
  return new ActionError(
    inputs.length > 0 ? 'input' : 'artifact',
    faults.length === 1 ? faults.join('') : [heading, ...listLines(faults)].join('\n'),
  );
}
