import { z } from 'zod';

/** What a Connector says of one key, in its connect.yaml. */
export interface KeyRule {
  readonly secured: boolean;
  readonly required: boolean;
  readonly hasDefault: boolean;
}

/** The keys of one application, or the global ones, by name. */
export type KeyRules = ReadonlyMap<string, KeyRule>;

/** The configuration that one version of a Connector takes. */
export interface Contract {
  /** In the order of connect.yaml. */
  readonly applications: ReadonlyMap<string, KeyRules>;
  readonly global: KeyRules;
}

const Declared = z.looseObject({
  key: z.string(),
  required: z.boolean().nullish().catch(undefined),
  default: z.unknown().optional(),
});

const DeclaredKeys = z.looseObject({
  standardConfiguration: z.array(Declared).nullish(),
  securedConfiguration: z.array(Declared).nullish(),
});

/** The parts of a Connector, and of a Deployment's connector, that say which configuration it takes. */
export const contractShape = {
  configurations: z
    .array(DeclaredKeys.extend({ applicationName: z.string() }))
    .nullish()
    .catch(undefined),
  globalConfiguration: DeclaredKeys.nullish().catch(undefined),
};

interface ContractJson {
  readonly configurations?: z.infer<typeof contractShape.configurations>;
  readonly globalConfiguration?: z.infer<typeof contractShape.globalConfiguration>;
}

/** Puts the parts together; undefined when the answer does not say which configuration its applications take. */
export function toContract({
  configurations,
  globalConfiguration,
}: ContractJson): Contract | undefined {
  if (configurations === undefined || configurations === null) return undefined;
  return {
    applications: new Map(
      configurations.map((application) => [application.applicationName, toRules(application)]),
    ),
    global: toRules(globalConfiguration ?? {}),
  };
}

function toRules({
  standardConfiguration: standard,
  securedConfiguration: secured,
}: Partial<z.infer<typeof DeclaredKeys>>): KeyRules {
  const list = (
    keys: readonly z.infer<typeof Declared>[] | null | undefined,
    isSecured: boolean,
  ): [string, KeyRule][] =>
    (keys ?? []).map((declared) => [
      declared.key,
      {
        secured: isSecured,
        required: declared.required ?? false,
        hasDefault: typeof declared.default === 'string' && declared.default !== '',
      },
    ]);
  // A key that is in both lists, against the rules, is a secret.
  return new Map([...list(standard, false), ...list(secured, true)]);
}
