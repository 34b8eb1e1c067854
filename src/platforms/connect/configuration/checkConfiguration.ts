import { listNames, nearestName, oneLine } from '../../../text/index.ts';
import { wrongInputs } from '../../../inputs/index.ts';
import type { ConnectDeployment, Contract, KeyRules } from '../api/index.ts';
import type { GivenConfiguration, KeyValues } from '../inputs/index.ts';

/** What a configuration is checked against. */
interface Terms {
  readonly contract: Contract;
  /** Returns whether a key needs no value, because the Deployment has one that stays. No application means a global key. */
  readonly mayLack: (key: string, application: string | undefined) => boolean;
}

/**
 * Checks the given configuration against the Connector's own declaration. Returns everything that is wrong: one sentence
 * each, beginning with the input's name, without any value.
 */
export function checkConfiguration(given: GivenConfiguration, terms: Terms): readonly string[] {
  const { contract } = terms;
  return [
    ...[...given.applications].flatMap(([name, values]) =>
      applicationFaults(name, values, contract),
    ),
    ...globalFaults(given.global, contract),
    ...missingFaults(given, terms),
  ];
}

function applicationFaults(name: string, values: KeyValues, contract: Contract): string[] {
  const shown = oneLine(name);
  const rules = contract.applications.get(name);
  if (rules === undefined) {
    const suggestion = suggest(name, [...contract.applications.keys()]);
    return [`configuration: the Connector has no application ${shown}. ${suggestion}`];
  }
  return [...values].flatMap(([key, value]) => {
    if (rules.has(key)) return emptyFault(`configuration: ${shown}.`, { key, value, rules });
    return contract.global.has(key)
      ? [`configuration: ${oneLine(key)} is a global key. Give it in global_configuration.`]
      : [
          `configuration: application ${shown} has no key ${oneLine(key)}. ${suggest(key, [...rules.keys()])}`,
        ];
  });
}

function globalFaults(values: KeyValues, { applications, global: rules }: Contract): string[] {
  return [...values].flatMap(([key, value]) => {
    if (rules.has(key)) return emptyFault('global_configuration: ', { key, value, rules });
    const owners = [...applications].filter(([, own]) => own.has(key)).map(([name]) => name);
    return owners.length > 0
      ? [
          `global_configuration: ${oneLine(key)} is no global key. Give it in configuration, below ${listNames(owners.map(oneLine))}.`,
        ]
      : [
          `global_configuration: the Connector has no global key ${oneLine(key)}. ${suggest(key, [...rules.keys()])}`,
        ];
  });
}

function emptyFault(
  where: string,
  given: { readonly key: string; readonly value: string; readonly rules: KeyRules },
): string[] {
  const isRequired = given.rules.get(given.key)?.required === true;
  return isRequired && given.value === ''
    ? [
        `${where}${oneLine(given.key)} is required and may not be empty. Is the secret or variable behind it set?`,
      ]
    : [];
}

function missingFaults(given: GivenConfiguration, { contract, mayLack }: Terms): string[] {
  const missing = (rules: KeyRules, application: string | undefined): string[] => {
    const values = application === undefined ? given.global : given.applications.get(application);
    return [...rules]
      .filter(([key, { required, hasDefault }]) => required && !hasDefault && !values?.has(key))
      .filter(([key]) => !mayLack(key, application))
      .map(([key]) => oneLine(key));
  };
  const inApplications = [...contract.applications].flatMap(([name, rules]) =>
    missing(rules, name).map(
      (key) => `configuration: ${oneLine(name)}.${key} is required and has no value yet. Give one.`,
    ),
  );
  const inGlobal = missing(contract.global, undefined).map(
    (key) => `global_configuration: ${key} is required and has no value yet. Give one.`,
  );
  return [...inApplications, ...inGlobal];
}

function suggest(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  if (nearest !== undefined) return `Did you mean ${oneLine(nearest)}?`;
  return names.length === 0 ? 'It has none.' : `It has ${listNames(names.map(oneLine))}.`;
}

/**
 * Makes the rule which keys need no value when a Deployment is redeployed: those that have one, secured ones too, for a
 * redeploy leaves alone what it is not told. Where the Deployment does not show its keys, its Connector's declaration stands in:
 * it could not have been deployed without them. An application it was created without stays out of it.
 */
export function mayLackIn({
  applications,
  globalKeys,
  connector: { contract },
}: ConnectDeployment): Terms['mayLack'] {
  return (key, name) => {
    if (name === undefined) return globalKeys?.has(key) ?? contract?.global.has(key) === true;
    const declared = contract?.applications.get(name);
    if (applications === undefined) return declared?.has(key) === true;
    const application = applications.find((each) => each.name === name);
    if (application === undefined) return declared !== undefined;
    return application.keys?.has(key) ?? declared?.has(key) === true;
  };
}

/** Throws everything that is wrong with the configuration, as one error; nothing when there is nothing. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw wrongInputs({ inputs: faults }, 'nothing was deployed');
}
