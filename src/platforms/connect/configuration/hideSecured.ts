import { warnOfUnmasked } from '../../../inputs/warnOfUnmasked.ts';
import type { Journal } from '../../../step/journal.ts';
import type { Contract, KeyRules } from '../api/contract.ts';
import type { GivenConfiguration, KeyValues } from '../inputs/target.ts';

/**
 * Hides every given value in everything that is printed from now on, but for those that the Connector declares as standard: a
 * value under a misspelt key can be a secret too. Nothing prints a value before this was called.
 */
export function hideSecured(
  given: GivenConfiguration,
  contract: Contract | undefined,
  journal: Pick<Journal, 'secret' | 'warning'>,
): void {
  const secured: [string, string][] = [];
  const hide = (values: KeyValues, rules: KeyRules | undefined): void => {
    for (const [key, value] of values) {
      if (rules?.get(key)?.secured === false || value === '') continue;
      journal.secret(value);
      secured.push([key, value]);
    }
  };
  for (const [name, values] of given.applications) hide(values, contract?.applications.get(name));
  hide(given.global, contract?.global);
  const [message] = warnOfUnmasked('configuration', secured);
  if (message !== undefined) journal.warning({ title: 'Check this', message });
}
