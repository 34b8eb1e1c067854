import { ActionError } from '../../errors.ts';
import { formatCount } from '../../format.ts';

/** Throws everything that is wrong with the configuration, as one error. */
export function refuseFaults(faults: readonly string[]): void {
  const [only] = faults;
  if (only === undefined) return;
  if (faults.length === 1) throw new ActionError('input', only);
  const heading = `${formatCount(faults.length, 'thing')} must be put right before anything is deployed:`;
  throw new ActionError('input', [heading, ...faults.map((fault) => `- ${fault}`)].join('\n'));
}
