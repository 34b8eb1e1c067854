import { listNames, nearestName, oneLine } from '../../../text/index.ts';
import { wrongInputs } from '../../../inputs/index.ts';
import type { ConnectDeployment, Contract, KeyRules } from '../api/index.ts';
import type { GivenConfiguration, KeyValues } from '../inputs/index.ts';

/** What to check a configuration against. */
interface Requirements {
  readonly contract: Contract;
  /** Returns whether a key needs no value, because the Deployment keeps its own. Without an application it is a global key. */
  readonly mayLack: (key: string, application: string | undefined) => boolean;
}

/**
 * Checks the given configuration against the Connector's declaration. Returns all faults, one sentence each, beginning with the
 * input's name and without values.
 */
export function checkConfiguration(
  given: GivenConfiguration,
  requirements: Requirements,
): readonly string[] {
  const { contract } = requirements;
  return [
    ...[...given.applications].flatMap(([name, values]) =>
      applicationFaults(name, values, contract),
    ),
    ...globalFaults(given.global, contract),
    ...missingFaults(given, requirements),
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
      ? [`configuration: ${oneLine(key)} is a global key. Set it in global_configuration.`]
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
          `global_configuration: ${oneLine(key)} is not a global key. Set it in configuration, below ${listNames(owners.map(oneLine))}.`,
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
        `${where}${oneLine(given.key)} is required and must not be empty. Is the secret or variable behind it set?`,
      ]
    : [];
}

function missingFaults(given: GivenConfiguration, { contract, mayLack }: Requirements): string[] {
  const missing = (rules: KeyRules, application: string | undefined): string[] => {
    const values = application === undefined ? given.global : given.applications.get(application);
    return [...rules]
      .filter(([key, { required, hasDefault }]) => required && !hasDefault && !values?.has(key))
      .filter(([key]) => !mayLack(key, application))
      .map(([key]) => oneLine(key));
  };
  const inApplications = [...contract.applications].flatMap(([name, rules]) =>
    missing(rules, name).map(
      (key) => `configuration: ${oneLine(name)}.${key} is required and has no value yet. Set one.`,
    ),
  );
  const inGlobal = missing(contract.global, undefined).map(
    (key) => `global_configuration: ${key} is required and has no value yet. Set one.`,
  );
  return [...inApplications, ...inGlobal];
}

function suggest(name: string, names: readonly string[]): string {
  const nearest = nearestName(name, names);
  if (nearest !== undefined) return `Did you mean ${oneLine(nearest)}?`;
  return names.length === 0 ? 'It has none.' : `It has ${listNames(names.map(oneLine))}.`;
}

/**
 * Returns which keys need no value in a redeploy: those that already have one, because a redeploy keeps what it is not given.
 *
 * | the Deployment                         | keys that need no value                                                 |
 * | -------------------------------------- | ----------------------------------------------------------------------- |
 * | lists the keys of the application      | these keys                                                              |
 * | does not list them                     | the declared ones, because it could not have been deployed without them |
 * | was created without the application    | all, because the application stays out of it                            |
 */
export function mayLackIn({
  applications,
  globalKeys,
  connector: { contract },
}: ConnectDeployment): Requirements['mayLack'] {
  return (key, name) => {
    if (name === undefined) return globalKeys?.has(key) ?? contract?.global.has(key) === true;
    const declared = contract?.applications.get(name);
    if (applications === undefined) return declared?.has(key) === true;
    const application = applications.find((each) => each.name === name);
    if (application === undefined) return declared !== undefined;
    return application.keys?.has(key) ?? declared?.has(key) === true;
  };
}

/** Throws all faults of the configuration as one error, if there are any. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw wrongInputs({ inputs: faults }, 'nothing was deployed');
}
