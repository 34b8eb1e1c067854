import type { Contract } from '../api/contract.ts';
import type { SortedConfiguration, SortedValues } from '../configuration/sortConfiguration.ts';
import type { Creation } from '../inputs/target.ts';
import { toBody } from './buildRedeploy.ts';
import type { ValuesBody } from './buildRedeploy.ts';

/** The body of a call that creates a Deployment. Its configuration has another name than in a redeploy. */
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
 * Builds the body that creates a Deployment. Every application of the Connector is in it, also those that nothing was given
 * for: one that is left out here can never be deployed later.
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
