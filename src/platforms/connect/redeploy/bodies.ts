import type { Contract } from '../api/index.ts';
import type { KeyValue, SortedConfiguration, SortedValues } from '../configuration/index.ts';
import type { Creation } from '../inputs/index.ts';

/** Values in a request body. Always has both lists, because the API rejects a missing one. */
interface ValuesBody {
  readonly standardConfiguration: readonly KeyValue[];
  readonly securedConfiguration: readonly KeyValue[];
}

/** The body of an update with the only action that a Deployment has. */
export interface RedeployBody {
  readonly version: number;
  readonly actions: readonly [
    {
      readonly action: 'redeploy';
      readonly configurationValues?: readonly (ValuesBody & { readonly applicationName: string })[];
      readonly globalConfiguration?: ValuesBody;
      readonly updateConnector: boolean;
      readonly skipScripts: boolean;
    },
  ];
}

/**
 * Builds the body of a redeploy. The platform merges the configuration and keeps omitted values, so fields without values are
 * omitted.
 *
 * @see https://docs.commercetools.com/connect/deployments#redeploy
 */
export function buildRedeploy(
  version: number,
  what: {
    readonly configuration: SortedConfiguration;
    readonly updateConnector: boolean;
    readonly skipScripts: boolean;
  },
): RedeployBody {
  const { applications, global } = what.configuration;
  const configurationValues = [...applications].map(([applicationName, values]) => ({
    applicationName,
    ...toBody(values),
  }));
  return {
    version,
    actions: [
      {
        action: 'redeploy',
        ...(configurationValues.length === 0 ? {} : { configurationValues }),
        ...(global === undefined ? {} : { globalConfiguration: toBody(global) }),
        updateConnector: what.updateConnector,
        skipScripts: what.skipScripts,
      },
    ],
  };
}

/** Converts values for a request body. */
function toBody({ standard, secured }: SortedValues): ValuesBody {
  return { standardConfiguration: standard, securedConfiguration: secured };
}

/** The body that creates a Deployment. Its configuration has another name than in a redeploy. */
export interface DraftBody {
  readonly key: string;
  readonly type?: 'preview' | 'sandbox' | 'production';
  readonly connector: {
    readonly id?: string;
    readonly key?: string;
    readonly staged: boolean;
  };
  readonly region: string;
  readonly configurations: readonly (ValuesBody & { readonly applicationName: string })[];
  readonly globalConfiguration?: ValuesBody;
}

const none: SortedValues = { standard: [], secured: [] };

/**
 * Builds the body that creates a Deployment. Includes every application of the Connector, even without values, because an
 * omitted one can never be deployed later.
 *
 * @see https://docs.commercetools.com/connect/deployments#deploymentdraft
 */
export function buildDraft(
  key: string,
  creation: Creation,
  what: { readonly contract: Contract; readonly configuration: SortedConfiguration },
): DraftBody {
  const { connector, staged, type, region } = creation;
  const { contract, configuration } = what;
  return {
    key,
    ...(type === undefined ? {} : { type }),
    connector: { [connector.by]: connector.value, staged },
    region,
    configurations: [...contract.applications.keys()].map((applicationName) => ({
      applicationName,
      ...toBody(configuration.applications.get(applicationName) ?? none),
    })),
    ...(contract.global.size === 0
      ? {}
      : { globalConfiguration: toBody(configuration.global ?? none) }),
  };
}
