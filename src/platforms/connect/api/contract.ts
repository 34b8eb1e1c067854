import * as z from 'zod/mini';
import { lenient } from '../../../http/index.ts';

/** A Connector's rule for one key, from its connect.yaml. */
export interface KeyRule {
  readonly secured: boolean;
  readonly required: boolean;
  readonly hasDefault: boolean;
}

/** The rules of one application's keys, or of the global ones, by key. */
export type KeyRules = ReadonlyMap<string, KeyRule>;

/** The configuration that one version of a Connector accepts. */
export interface Contract {
  /** In the order of connect.yaml. */
  readonly applications: ReadonlyMap<string, KeyRules>;
  readonly global: KeyRules;
}

const Declared = z.looseObject({
  key: z.string(),
  required: lenient(z.boolean()),
  default: z.optional(z.unknown()),
});

const DeclaredKeys = z.looseObject({
  standardConfiguration: z.nullish(z.array(Declared)),
  securedConfiguration: z.nullish(z.array(Declared)),
});

/** The parts of a Connector, and of a Deployment's connector, that declare its configuration. */
export const contractShape = {
  configurations: lenient(z.array(z.extend(DeclaredKeys, { applicationName: z.string() }))),
  globalConfiguration: lenient(DeclaredKeys),
};

interface ContractJson {
  readonly configurations?: z.infer<typeof contractShape.configurations>;
  readonly globalConfiguration?: z.infer<typeof contractShape.globalConfiguration>;
}

/** Combines the parts; undefined when the answer does not declare the applications' configuration. */
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
  // A key in both lists breaks the rules, and is treated as a secret.
  return new Map([...list(standard, false), ...list(secured, true)]);
}
