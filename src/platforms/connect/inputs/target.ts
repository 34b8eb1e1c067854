import type { ApiClient, Reference } from '../api/index.ts';

/** Values to configure, by key. */
export type KeyValues = ReadonlyMap<string, string>;

/** Configuration as the workflow gives it: which values are secured, only the Connector knows. */
export interface GivenConfiguration {
  /** By application; empty when none is given. */
  readonly applications: ReadonlyMap<string, KeyValues>;
  readonly global: KeyValues;
}

/** How to create a Deployment that does not exist. */
export interface Creation {
  readonly connector: Reference;
  /** Whether the Connector's draft is deployed, not what is published. */
  readonly staged: boolean;
  /** The platform chooses when undefined. */
  readonly type: 'preview' | 'sandbox' | 'production' | undefined;
  readonly region: string;
}

/** Which Deployment to redeploy. Only one with a key can be created: the platform gives out the ids. */
export type DeploymentChoice =
  | (Reference & { readonly by: 'key'; readonly creation: Creation | undefined })
  | (Reference & { readonly by: 'id'; readonly creation?: undefined });

/** Where, what and with which configuration to redeploy: the commercetools inputs, parsed. */
export interface Target extends ApiClient {
  readonly deployment: DeploymentChoice;
  readonly configuration: GivenConfiguration;
  readonly updateConnector: boolean;
  readonly skipScripts: boolean;
  readonly expectedTag: string | undefined;
}
