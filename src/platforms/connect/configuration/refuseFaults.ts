import { wrongInputs } from '../../../inputs/wrongInputs.ts';

/** Throws everything that is wrong with the configuration, as one error; nothing when there is nothing. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw wrongInputs({ inputs: faults }, 'anything is deployed');
}
