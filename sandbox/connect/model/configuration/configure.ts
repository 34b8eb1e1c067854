import type {
  DeployedApplication,
  DeploymentState,
  ValueMaps,
  Contract,
  DeclaredApplication,
  DeclaredKeys,
} from '../state/index.ts';
import type { ConnectError } from '../refuse.ts';
import { mergeValues, noValues } from './values.ts';
import type { ApplicationValues, GlobalValues } from './values.ts';

/** Configuration as a request gives it. */
export interface GivenValues {
  readonly applications: readonly ApplicationValues[] | undefined;
  readonly global: GlobalValues | undefined;
}

/** The part of a Deployment's state that is configuration. */
export type Configured = Pick<DeploymentState, 'applications' | 'global'>;

/** The configuration of a Deployment that does not exist yet. */
export const notConfigured: Configured = { applications: [], global: noValues };

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

/**
 * Merges given values into those of a Deployment. Applications that a new version of the Connector brings are added; those
 * that the Deployment was created without are not.
 */
export function configure(
  old: Configured & { readonly revision?: { readonly contract: Contract } },
  { contract, newId }: { readonly contract: Contract; readonly newId: () => string },
  given: GivenValues,
): Configured {
  const known = old.revision?.contract.applications.map(({ name }) => name) ?? [];
  const applications = contract.applications.flatMap((declared): DeployedApplication[] => {
    const { name } = declared;
    const held = old.applications.find((application) => application.name === name);
    const values = given.applications?.find((each) => each.applicationName === name);
    // On creation only what is named is created.
    const isLeftOut = old.revision === undefined && values === undefined;
    if (held === undefined && (known.includes(name) || isLeftOut)) return [];
    const application = held ?? newApplication(declared, newId());
    const schedule = values?.schedule ?? application.schedule;
    return [{ ...application, ...mergeValues(application, values), schedule }];
  });
  return { applications, global: mergeValues(old.global, given.global) };
}

/** Lists required keys that have neither a value nor a default, as `application.KEY`. */
export function unfilledKeys({ applications, global }: Configured, contract: Contract): string[] {
  return [
    ...applications.flatMap((application) => {
      const { name } = application;
      const declared = contract.applications.find((each) => each.name === name) ?? {};
      return unfilled(declared, application).map((key) => `${name}.${key}`);
    }),
    ...unfilled(contract.global, global),
  ];
}

function checkApplication(values: ApplicationValues, contract: Contract): readonly ConnectError[] {
  const { applicationName: name } = values;
  const declared = contract.applications.find((application) => application.name === name);
  if (declared === undefined) {
    const message = `Deployment does not require configuration for application named '${name}'.`;
    return [{ code: 'DeploymentUnknownApplicationConfiguration', message }];
  }
  return unknownKeys(values, declared).map(({ kind, key }) => ({
    code: 'DeploymentUnknownApplicationConfigurationKey',
    message: `Deployment does not require ${kind} configuration with key ${key} for application named ${name}.`,
  }));
}

type Kind = 'secret' | 'standard';

function unknownKeys(
  given: GlobalValues | undefined,
  { standard = [], secured = [] }: DeclaredKeys,
): readonly { readonly kind: Kind; readonly key: string }[] {
  const { standardConfiguration = [], securedConfiguration = [] } = given ?? {};
  const unknown = (
    kind: Kind,
    pairs: readonly { readonly key: string }[],
    declared: typeof standard,
  ) =>
    pairs
      .filter(({ key }) => !declared.some((each) => each.key === key))
      .map(({ key }) => ({ kind, key }));
  return [
    ...unknown('standard', standardConfiguration, standard),
    ...unknown('secret', securedConfiguration, secured),
  ];
}

function checkGlobal(
  { standard = [], secured = [] }: DeclaredKeys,
  values: ValueMaps,
): readonly ConnectError[] {
  const check = (kind: Kind, declared: typeof standard, held: ValueMaps['standard']) =>
    declared
      .filter((each) => each.required === true && each.default === undefined)
      .flatMap(({ key }) => checkRequired(kind, key, held.get(key)));
  return [
    ...check('standard', standard, values.standard),
    ...check('secret', secured, values.secured),
  ];
}

function checkRequired(kind: Kind, key: string, value: string | undefined): ConnectError[] {
  if (value === undefined) {
    const message = `Deployment global configuration requires ${kind} with key ${key}.`;
    return [{ code: 'DeploymentMissingGlobalConfigurationKey', message }];
  }
  const message = `Deployment requires a non empty value for ${kind} global configuration with key ${key}.`;
  return value === '' ? [{ code: 'DeploymentEmptyRequiredGlobalConfigurationKey', message }] : [];
}

function newApplication(declared: DeclaredApplication, id: string): DeployedApplication {
  const { name, type, schedule } = declared;
  return {
    ...noValues,
    id,
    name,
    type,
    address: undefined,
    topic: undefined,
    schedule: type === 'job' ? (schedule ?? '0 * * * *') : undefined,
  };
}

function unfilled({ standard = [], secured = [] }: DeclaredKeys, held: ValueMaps): string[] {
  const lacks = (values: ReadonlyMap<string, string>) => (declared: (typeof standard)[number]) =>
    declared.required === true && declared.default === undefined && !values.get(declared.key);
  return [...standard.filter(lacks(held.standard)), ...secured.filter(lacks(held.secured))].map(
    ({ key }) => key,
  );
}
