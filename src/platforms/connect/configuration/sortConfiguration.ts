import { warnOfUnmasked } from '../../../inputs/index.ts';
import type { Journal } from '../../../step/index.ts';
import type { Contract, KeyRules } from '../api/index.ts';
import type { GivenConfiguration, KeyValues } from '../inputs/index.ts';

/** A value to set. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Values in the API's two lists: plain text and secrets. */
export interface SortedValues {
  readonly standard: readonly KeyValue[];
  readonly secured: readonly KeyValue[];
}

/** A whole configuration, sorted. */
export interface SortedConfiguration {
  /** The applications with given values, by name. */
  readonly applications: ReadonlyMap<string, SortedValues>;
  /** Undefined when no global value was given. */
  readonly global: SortedValues | undefined;
}

/** The configuration of a redeploy that changes no value. */
export const nothingGiven: SortedConfiguration = { applications: new Map(), global: undefined };

/** Sorts values into standard and secured, as the Connector declares them. Drops undeclared ones. */
export function sortConfiguration(
  given: GivenConfiguration,
  contract: Contract,
): SortedConfiguration {
  return {
    applications: new Map(
      [...given.applications].map(([name, values]) => [
        name,
        sortValues(values, contract.applications.get(name)),
      ]),
    ),
    global: given.global.size === 0 ? undefined : sortValues(given.global, contract.global),
  };
}

function sortValues(values: KeyValues, rules: KeyRules | undefined): SortedValues {
  const list = (isSecured: boolean): KeyValue[] =>
    [...values]
      .filter(([key]) => rules?.get(key)?.secured === isSecured)
      .map(([key, value]) => ({ key, value }));
  return { standard: list(false), secured: list(true) };
}

/**
 * Masks every given value, except those that the Connector declares as standard. A value under a misspelt key can be a secret
 * too. Call it before anything prints a value.
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
