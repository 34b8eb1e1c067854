import type {
  KeyValue,
  SortedConfiguration,
  SortedValues,
} from '../configuration/sortConfiguration.ts';

/** Values in a request body. Both lists are always there: the API takes a missing one for a mistake. */
export interface ValuesBody {
  readonly standardConfiguration: readonly KeyValue[];
  readonly securedConfiguration: readonly KeyValue[];
}

/** The body of an update with the one action that there is for a Deployment. */
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
 * Builds the body of a redeploy. Configuration is merged by the platform: what is left out stays as it is, so fields that
 * nothing was given for are left out too.
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

/** Writes values as a request body takes them. */
export function toBody({ standard, secured }: SortedValues): ValuesBody {
  return { standardConfiguration: standard, securedConfiguration: secured };
}
