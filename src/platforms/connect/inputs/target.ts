import type { ApiClient, Reference } from '../api/index.ts';

/** Values to configure, by key. */
export type KeyValues = ReadonlyMap<string, string>;

/** The configuration from the workflow. Only the Connector knows which values are secured. */
export interface GivenConfiguration {
  /** By application; empty when none is given. */
  readonly applications: ReadonlyMap<string, KeyValues>;
  readonly global: KeyValues;
}

/** How to create a missing Deployment. */
export interface Creation {
  readonly connector: Reference;
  /** Whether to deploy the Connector's draft instead of its published version. */
  readonly staged: boolean;
  /** The platform chooses when undefined. */
  readonly type: 'preview' | 'sandbox' | 'production' | undefined;
  readonly region: string;
}

/** Which Deployment to redeploy. Only one with a key can be created, because the platform assigns the ids. */
export type DeploymentChoice =
  | (Reference & { readonly by: 'key'; readonly creation: Creation | undefined })
  | (Reference & { readonly by: 'id'; readonly creation?: undefined });

/** What to redeploy where, with which configuration: the parsed commercetools inputs. */
export interface Target extends ApiClient {
  readonly deployment: DeploymentChoice;
  readonly configuration: GivenConfiguration;
  readonly updateConnector: boolean;
  readonly skipScripts: boolean;
  readonly expectedTag: string | undefined;
}
