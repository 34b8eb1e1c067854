import { ActionError } from '../errors/index.ts';
import { formatCount, listLines } from '../text/index.ts';

/** All faults that keep a step from starting, one sentence each. */
export interface Faults {
  readonly inputs: readonly string[];
  /** Faults of the build. */
  readonly build?: readonly string[];
}

/** Makes one error of all faults, and lists the first 20. `untouched` ends its heading: `nothing was sent`. */
export function wrongInputs({ inputs, build = [] }: Faults, untouched: string): ActionError {
  const faults = [...inputs, ...build];
  const heading = `Fix these ${formatCount(faults.length, 'problem')} first; ${untouched}:`;
  return new ActionError(
    inputs.length > 0 ? 'input' : 'artifact',
    faults.length === 1 ? faults.join('') : [heading, ...listLines(faults)].join('\n'),
  );
}
