import type { Contract, KeyRules } from '../api/contract.ts';
import type { GivenConfiguration, KeyValues } from '../inputs/target.ts';

/** A value to set. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** Values as the API takes them: in plain text, and as secrets. */
export interface SortedValues {
  readonly standard: readonly KeyValue[];
  readonly secured: readonly KeyValue[];
}

/** A whole configuration, sorted. */
export interface SortedConfiguration {
  /** The applications that values were given for, by name. */
  readonly applications: ReadonlyMap<string, SortedValues>;
  /** Undefined when nothing global was given. */
  readonly global: SortedValues | undefined;
}

/** The configuration of a redeploy that changes no value. */
export const nothingGiven: SortedConfiguration = { applications: new Map(), global: undefined };

/** Sorts values into standard and secured, as the Connector declares them. What it does not declare is left out. */
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
