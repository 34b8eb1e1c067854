import type { Contract, DeclaredKeys } from './contract.ts';
import type { DeploymentState, ValueMaps } from './platform.ts';
import type { ConnectError } from './refuse.ts';
import { mergeValues } from './values.ts';
import type { ApplicationValues, GlobalValues } from './values.ts';

/** Configuration as a request gives it. */
export interface GivenValues {
  readonly applications: readonly ApplicationValues[] | undefined;
  readonly global: GlobalValues | undefined;
}

/** Finds everything about given values that the platform documents an error for. */
export function checkValues(
  { applications, global }: GivenValues,
  contract: Contract,
  old: Pick<DeploymentState, 'global'>,
): readonly ConnectError[] {
  if (applications?.length === 0) {
    const message = 'A Deployment requires at least one application';
    return [{ code: 'DeploymentApplicationRequired', message }];
  }
  return [
    ...(applications ?? []).flatMap((values) => checkApplication(values, contract)),
    ...unknownKeys(global, contract.global).map(({ kind, key }) => ({
      code: 'DeploymentUnknownGlobalConfigurationKey',
      message: `Deployment global configuration does not require ${kind} with key ${key}.`,
    })),
    ...checkGlobal(contract.global, mergeValues(old.global, global)),
  ];
}

function checkApplication(values: ApplicationValues, contract: Contract): readonly ConnectError[] {
  const { applicationName: name } = values;
  const declared = contract.applications.find((application) => application.name === name);
  if (declared === undefined) {
    return [
      {
        code: 'DeploymentUnknownApplicationConfiguration',
        message: `Deployment does not require configuration for application named '${name}'.`,
      },
    ];
  }
  return unknownKeys(values, declared).map(({ kind, key }) => ({
    code: 'DeploymentUnknownApplicationConfigurationKey',
    message: `Deployment does not require ${kind} configuration with key ${key} for application named ${name}.`,
  }));
}

function unknownKeys(
  given: GlobalValues | undefined,
  { standard = [], secured = [] }: DeclaredKeys,
): readonly { readonly kind: 'secret' | 'standard'; readonly key: string }[] {
  const { standardConfiguration = [], securedConfiguration = [] } = given ?? {};
  const isKnown = (list: DeclaredKeys['standard'] = [], key: string): boolean =>
    list.some((declared) => declared.key === key);
  return [
    ...standardConfiguration
      .filter(({ key }) => !isKnown(standard, key))
      .map(({ key }) => ({ kind: 'standard', key }) as const),
    ...securedConfiguration
      .filter(({ key }) => !isKnown(secured, key))
      .map(({ key }) => ({ kind: 'secret', key }) as const),
  ];
}

function checkGlobal(declared: DeclaredKeys, values: ValueMaps): readonly ConnectError[] {
  const check = (kind: 'secret' | 'standard'): readonly ConnectError[] => {
    const isStandard = kind === 'standard';
    const keys = (isStandard ? declared.standard : declared.secured) ?? [];
    const held = isStandard ? values.standard : values.secured;
    return keys
      .filter((each) => each.required === true && each.default === undefined)
      .flatMap(({ key }) => checkRequired(kind, key, held.get(key)));
  };
  return [...check('standard'), ...check('secret')];
}

function checkRequired(kind: string, key: string, value: string | undefined): ConnectError[] {
  if (value === undefined) {
    const message = `Deployment global configuration requires ${kind} with key ${key}.`;
    return [{ code: 'DeploymentMissingGlobalConfigurationKey', message }];
  }
  const message = `Deployment requires a non empty value for ${kind} global configuration with key ${key}.`;
  return value === '' ? [{ code: 'DeploymentEmptyRequiredGlobalConfigurationKey', message }] : [];
}
