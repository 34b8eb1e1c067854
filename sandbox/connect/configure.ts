import { randomUUID } from 'node:crypto';
import type { GivenValues } from './checkValues.ts';
import type { Contract, DeclaredApplication, DeclaredKeys } from './contract.ts';
import type { DeployedApplication, DeploymentState, ValueMaps } from './platform.ts';
import { mergeValues, noValues } from './values.ts';

/** The part of a Deployment's state that is configuration. */
export type Configured = Pick<DeploymentState, 'applications' | 'global'>;

/**
 * Merges given values into those of a Deployment. Applications that a new version of the Connector brings are added; those
 * that the Deployment was created without are not.
 */
export function configure(
  old: Configured & { readonly revision?: { readonly contract: Contract } },
  contract: Contract,
  given: GivenValues,
): Configured {
  const known = old.revision?.contract.applications.map(({ name }) => name) ?? [];
  const applications = contract.applications.flatMap((declared): DeployedApplication[] => {
    const { name } = declared;
    const held = old.applications.find((application) => application.name === name);
    const values = given.applications?.find((each) => each.applicationName === name);
    if (held === undefined && (known.includes(name) || isLeftOut(old, values))) return [];
    const application = held ?? newApplication(declared);
    return [
      {
        ...application,
        ...mergeValues(application, values),
        schedule: values?.schedule ?? application.schedule,
      },
    ];
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

/** On creation only what is named is created. */
function isLeftOut(old: { readonly revision?: unknown }, values: unknown): boolean {
  return old.revision === undefined && values === undefined;
}

function newApplication({ name, type, schedule }: DeclaredApplication): DeployedApplication {
  return {
    ...noValues,
    id: randomUUID(),
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
